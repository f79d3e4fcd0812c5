using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Jobs;

public sealed class JobStoreOnPostgres() : JobStoreContract(StorageProvider.Postgres);
