using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Professions;

public sealed class BatchReadOnSqlite() : BatchReadContract(StorageProvider.Sqlite);
