using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Notifications;

public sealed class NoticesOnSqlite() : NoticeContract(StorageProvider.Sqlite);
