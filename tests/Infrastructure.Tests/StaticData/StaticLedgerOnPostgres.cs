using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.StaticData;

public sealed class StaticLedgerOnPostgres() : StaticLedgerContract(StorageProvider.Postgres);
