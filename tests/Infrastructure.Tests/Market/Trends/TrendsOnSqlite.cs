using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market.Trends;

public sealed class TrendsOnSqlite() : TrendsContract(StorageProvider.Sqlite);
