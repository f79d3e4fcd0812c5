using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Jobs;

public sealed class RecurringOnPostgres() : RecurringContract(StorageProvider.Postgres);
