using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.StaticData;

public sealed class StaticStoresOnSqlite() : StaticStoresContract(StorageProvider.Sqlite);
