using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class MarketQueriesOnSqlite() : MarketQueriesContract(StorageProvider.Sqlite);
