using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market.Quality;

public sealed class QualityOnPostgres() : QualityContract(StorageProvider.Postgres);
