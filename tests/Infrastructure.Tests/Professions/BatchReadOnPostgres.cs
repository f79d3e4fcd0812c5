using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Professions;

public sealed class BatchReadOnPostgres() : BatchReadContract(StorageProvider.Postgres);
