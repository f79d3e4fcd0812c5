using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Jobs;

public sealed class JobStoreOnSqlite() : JobStoreContract(StorageProvider.Sqlite);
