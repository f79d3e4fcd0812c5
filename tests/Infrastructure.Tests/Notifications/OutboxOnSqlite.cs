using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Notifications;

public sealed class OutboxOnSqlite() : OutboxContract(StorageProvider.Sqlite);
