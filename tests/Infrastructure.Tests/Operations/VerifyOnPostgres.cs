using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Operations;

public sealed class VerifyOnPostgres() : VerifyContract(StorageProvider.Postgres);
