using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Alerts;

public sealed class EvaluationOnPostgres() : EvaluationContract(StorageProvider.Postgres);
