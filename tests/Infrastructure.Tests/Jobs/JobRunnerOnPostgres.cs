using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Jobs;

public sealed class JobRunnerOnPostgres() : JobRunnerContract(StorageProvider.Postgres);
