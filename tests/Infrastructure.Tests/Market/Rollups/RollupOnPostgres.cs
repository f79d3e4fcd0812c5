using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market.Rollups;

public sealed class RollupOnPostgres() : RollupContract(StorageProvider.Postgres);
