using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.StaticData;

public sealed class StaticLedgerOnSqlite() : StaticLedgerContract(StorageProvider.Sqlite);
