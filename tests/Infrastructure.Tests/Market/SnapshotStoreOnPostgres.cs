using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class SnapshotStoreOnPostgres() : SnapshotStoreContract(StorageProvider.Postgres);
