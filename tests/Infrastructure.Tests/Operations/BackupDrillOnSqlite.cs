using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Operations;

public sealed class BackupDrillOnSqlite() : BackupDrillContract(StorageProvider.Sqlite);
