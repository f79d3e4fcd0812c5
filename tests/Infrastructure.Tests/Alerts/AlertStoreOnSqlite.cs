using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Alerts;

public sealed class AlertStoreOnSqlite() : AlertStoreContract(StorageProvider.Sqlite);
