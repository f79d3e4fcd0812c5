using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market.Trends;

public sealed class RealmOffersOnPostgres() : RealmOffersContract(StorageProvider.Postgres);
