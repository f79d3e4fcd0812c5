using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.StaticData;

public sealed class StaticMigrationOnPostgres() : StaticMigrationContract(StorageProvider.Postgres);
