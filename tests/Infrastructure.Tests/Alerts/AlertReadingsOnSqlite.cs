using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Alerts;

public sealed class AlertReadingsOnSqlite() : AlertReadingsContract(StorageProvider.Sqlite);
