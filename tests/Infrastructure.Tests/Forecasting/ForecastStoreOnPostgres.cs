using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Forecasting;

public sealed class ForecastStoreOnPostgres() : ForecastStoreContract(StorageProvider.Postgres);
