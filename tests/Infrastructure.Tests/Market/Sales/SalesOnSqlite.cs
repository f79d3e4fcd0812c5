using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market.Sales;

public sealed class SalesOnSqlite() : SalesContract(StorageProvider.Sqlite);
