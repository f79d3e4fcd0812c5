using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Sources;

public sealed class FactSourcesOnPostgres() : FactSourcesContract(StorageProvider.Postgres);
