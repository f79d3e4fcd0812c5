using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Reports;

public sealed class ReportArchiveOnSqlite() : ReportArchiveContract(StorageProvider.Sqlite);
