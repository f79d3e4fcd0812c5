using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Sessions;

public sealed class TicketStoreOnPostgres() : TicketStoreContract(StorageProvider.Postgres);
