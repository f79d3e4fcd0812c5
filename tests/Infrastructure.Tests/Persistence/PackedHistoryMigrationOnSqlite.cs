using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Persistence;

public sealed class PackedHistoryMigrationOnSqlite() : PackedHistoryMigrationContract(StorageProvider.Sqlite);
