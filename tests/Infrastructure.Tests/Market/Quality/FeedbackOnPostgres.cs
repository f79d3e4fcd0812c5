using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market.Quality;

public sealed class FeedbackOnPostgres() : FeedbackContract(StorageProvider.Postgres);
