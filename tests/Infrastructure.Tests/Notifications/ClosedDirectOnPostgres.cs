using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Notifications;

public sealed class ClosedDirectOnPostgres() : ClosedDirectContract(StorageProvider.Postgres);
