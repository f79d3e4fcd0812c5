using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Operations;

public sealed class VerifyOnSqlite() : VerifyContract(StorageProvider.Sqlite);
