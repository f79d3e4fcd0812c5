using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Notifications;

public sealed class ClosedDirectOnSqlite() : ClosedDirectContract(StorageProvider.Sqlite);
