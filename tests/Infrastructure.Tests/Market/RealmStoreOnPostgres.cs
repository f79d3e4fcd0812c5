using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class RealmStoreOnPostgres() : RealmStoreContract(StorageProvider.Postgres);
