using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Alerts;

public sealed class AlertReadingsOnPostgres() : AlertReadingsContract(StorageProvider.Postgres);
