using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class MarketEventStoreOnSqlite() : MarketEventStoreContract(StorageProvider.Sqlite);
