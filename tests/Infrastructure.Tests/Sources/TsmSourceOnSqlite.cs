using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Sources;

public sealed class TsmSourceOnSqlite() : TsmSourceContract(StorageProvider.Sqlite);
