using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market.Sales;

public sealed class SalesOnPostgres() : SalesContract(StorageProvider.Postgres);
