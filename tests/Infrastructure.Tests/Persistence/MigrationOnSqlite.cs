using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Persistence;

public sealed class MigrationOnSqlite() : MigrationContract(StorageProvider.Sqlite);
