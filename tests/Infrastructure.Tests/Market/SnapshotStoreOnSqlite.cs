using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class SnapshotStoreOnSqlite() : SnapshotStoreContract(StorageProvider.Sqlite);
