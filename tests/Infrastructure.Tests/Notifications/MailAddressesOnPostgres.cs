using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Notifications;

public sealed class MailAddressesOnPostgres() : MailAddressContract(StorageProvider.Postgres);
