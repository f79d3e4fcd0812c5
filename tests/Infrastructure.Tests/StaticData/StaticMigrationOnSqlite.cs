using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.StaticData;

public sealed class StaticMigrationOnSqlite() : StaticMigrationContract(StorageProvider.Sqlite);
