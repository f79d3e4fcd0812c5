using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Forecasting;

public sealed class ForecastStoreOnSqlite() : ForecastStoreContract(StorageProvider.Sqlite);
