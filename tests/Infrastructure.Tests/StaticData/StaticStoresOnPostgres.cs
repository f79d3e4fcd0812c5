using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.StaticData;

public sealed class StaticStoresOnPostgres() : StaticStoresContract(StorageProvider.Postgres);
