using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Alerts;

public sealed class AlertDraftOnSqlite() : AlertDraftContract(StorageProvider.Sqlite);
