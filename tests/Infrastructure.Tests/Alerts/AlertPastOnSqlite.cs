using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Alerts;

public sealed class AlertPastOnSqlite() : AlertPastContract(StorageProvider.Sqlite);
