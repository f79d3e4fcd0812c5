using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class RealmStoreOnSqlite() : RealmStoreContract(StorageProvider.Sqlite);
