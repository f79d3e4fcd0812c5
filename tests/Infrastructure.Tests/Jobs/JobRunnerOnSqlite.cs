using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Jobs;

public sealed class JobRunnerOnSqlite() : JobRunnerContract(StorageProvider.Sqlite);
