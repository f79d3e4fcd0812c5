using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Alerts.Firings;

public sealed class FiringStoreOnPostgres() : FiringStoreContract(StorageProvider.Postgres);
