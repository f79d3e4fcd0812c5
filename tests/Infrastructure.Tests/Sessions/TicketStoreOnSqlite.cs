using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Sessions;

public sealed class TicketStoreOnSqlite() : TicketStoreContract(StorageProvider.Sqlite);
