using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Alerts;

public sealed class AlertPastOnPostgres() : AlertPastContract(StorageProvider.Postgres);
