using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Sources;

public sealed class TsmSourceOnPostgres() : TsmSourceContract(StorageProvider.Postgres);
