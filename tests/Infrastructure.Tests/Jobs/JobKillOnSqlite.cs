using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Jobs;

public sealed class JobKillOnSqlite() : JobKillContract(StorageProvider.Sqlite);
