using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class HistoryOnPostgres() : HistoryContract(StorageProvider.Postgres);
