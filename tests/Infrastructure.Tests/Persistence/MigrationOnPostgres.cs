using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Persistence;

public sealed class MigrationOnPostgres() : MigrationContract(StorageProvider.Postgres);
