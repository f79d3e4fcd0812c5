using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Jobs;

public sealed class JobOrderOnPostgres() : JobOrderContract(StorageProvider.Postgres);
