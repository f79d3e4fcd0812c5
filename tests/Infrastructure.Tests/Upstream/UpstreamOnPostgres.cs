using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Upstream;

public sealed class UpstreamOnPostgres() : UpstreamContract(StorageProvider.Postgres);
