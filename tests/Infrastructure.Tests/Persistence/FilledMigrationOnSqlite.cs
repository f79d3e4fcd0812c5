using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Persistence;

public sealed class FilledMigrationOnSqlite() : FilledMigrationContract(StorageProvider.Sqlite);
