using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Jobs;

public sealed class RecurringOnSqlite() : RecurringContract(StorageProvider.Sqlite);
