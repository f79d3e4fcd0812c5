using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class MarketQueriesOnPostgres() : MarketQueriesContract(StorageProvider.Postgres);
