using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Jobs;

public sealed class JobOrderOnSqlite() : JobOrderContract(StorageProvider.Sqlite);
