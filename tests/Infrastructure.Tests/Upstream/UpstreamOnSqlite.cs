using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Upstream;

public sealed class UpstreamOnSqlite() : UpstreamContract(StorageProvider.Sqlite);
