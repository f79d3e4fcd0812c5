using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market.Rollups;

public sealed class RegionPriceOnSqlite() : RegionPriceContract(StorageProvider.Sqlite);
