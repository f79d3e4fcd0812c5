using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Persistence;

public sealed class PackedHistoryMigrationOnPostgres() : PackedHistoryMigrationContract(StorageProvider.Postgres);
