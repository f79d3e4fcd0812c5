using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Operations;

public sealed class BackupDrillOnPostgres() : BackupDrillContract(StorageProvider.Postgres);
