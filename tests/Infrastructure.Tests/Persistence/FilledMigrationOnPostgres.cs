using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Persistence;

public sealed class FilledMigrationOnPostgres() : FilledMigrationContract(StorageProvider.Postgres);
