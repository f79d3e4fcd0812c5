using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Notifications;

public sealed class NoticesOnPostgres() : NoticeContract(StorageProvider.Postgres);
