using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class HistoryOnSqlite() : HistoryContract(StorageProvider.Sqlite);
