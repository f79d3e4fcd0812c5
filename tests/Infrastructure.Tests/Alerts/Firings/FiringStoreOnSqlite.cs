using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Alerts.Firings;

public sealed class FiringStoreOnSqlite() : FiringStoreContract(StorageProvider.Sqlite);
