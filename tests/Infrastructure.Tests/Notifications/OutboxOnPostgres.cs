using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Notifications;

public sealed class OutboxOnPostgres() : OutboxContract(StorageProvider.Postgres);
