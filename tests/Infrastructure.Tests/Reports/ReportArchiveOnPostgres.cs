using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Reports;

public sealed class ReportArchiveOnPostgres() : ReportArchiveContract(StorageProvider.Postgres);
