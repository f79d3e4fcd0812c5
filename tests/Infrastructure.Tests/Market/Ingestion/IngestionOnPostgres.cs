using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market.Ingestion;

public sealed class IngestionOnPostgres() : IngestionContract(StorageProvider.Postgres);
