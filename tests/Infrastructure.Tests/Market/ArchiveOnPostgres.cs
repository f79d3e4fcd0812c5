using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class ArchiveOnPostgres() : ArchiveContract(StorageProvider.Postgres);
