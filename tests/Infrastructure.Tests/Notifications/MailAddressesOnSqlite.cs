using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Notifications;

public sealed class MailAddressesOnSqlite() : MailAddressContract(StorageProvider.Sqlite);
