using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market.Import;

public sealed class ImportHistoryOnPostgres() : ImportHistoryContract(StorageProvider.Postgres);
