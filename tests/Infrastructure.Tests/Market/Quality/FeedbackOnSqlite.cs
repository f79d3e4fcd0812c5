using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market.Quality;

public sealed class FeedbackOnSqlite() : FeedbackContract(StorageProvider.Sqlite);
