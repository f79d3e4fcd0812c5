using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class MarketEventStoreOnPostgres() : MarketEventStoreContract(StorageProvider.Postgres);
