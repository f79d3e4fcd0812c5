using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market.Trends;

public sealed class RealmOffersOnSqlite() : RealmOffersContract(StorageProvider.Sqlite);
