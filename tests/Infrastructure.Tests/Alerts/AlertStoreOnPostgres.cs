using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Alerts;

public sealed class AlertStoreOnPostgres() : AlertStoreContract(StorageProvider.Postgres);
