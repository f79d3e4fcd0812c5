using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class ItemStoreOnSqlite() : ItemStoreContract(StorageProvider.Sqlite);
