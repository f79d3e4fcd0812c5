using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class TokenPriceStoreOnSqlite() : TokenPriceStoreContract(StorageProvider.Sqlite);
