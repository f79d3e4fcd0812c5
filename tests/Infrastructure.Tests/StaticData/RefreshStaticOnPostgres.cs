using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.StaticData;

public sealed class RefreshStaticOnPostgres() : RefreshStaticContract(StorageProvider.Postgres);
