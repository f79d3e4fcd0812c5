using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class TokenPriceStoreOnPostgres() : TokenPriceStoreContract(StorageProvider.Postgres);
