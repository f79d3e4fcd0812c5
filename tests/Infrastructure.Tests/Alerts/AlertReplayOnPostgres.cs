using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Alerts;

public sealed class AlertReplayOnPostgres() : AlertReplayContract(StorageProvider.Postgres);
