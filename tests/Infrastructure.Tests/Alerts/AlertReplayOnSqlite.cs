using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Alerts;

public sealed class AlertReplayOnSqlite() : AlertReplayContract(StorageProvider.Sqlite);
