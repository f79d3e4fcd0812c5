using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Sources;

public sealed class FactSourcesOnSqlite() : FactSourcesContract(StorageProvider.Sqlite);
