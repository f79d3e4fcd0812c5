using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class ItemStoreOnPostgres() : ItemStoreContract(StorageProvider.Postgres);
