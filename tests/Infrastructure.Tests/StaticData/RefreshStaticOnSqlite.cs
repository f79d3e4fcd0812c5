using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.StaticData;

public sealed class RefreshStaticOnSqlite() : RefreshStaticContract(StorageProvider.Sqlite);
