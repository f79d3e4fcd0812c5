using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class ArchiveOnSqlite() : ArchiveContract(StorageProvider.Sqlite);
