using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Alerts;

public sealed class EvaluationOnSqlite() : EvaluationContract(StorageProvider.Sqlite);
