using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Jobs;

public sealed class JobKillOnPostgres() : JobKillContract(StorageProvider.Postgres);
