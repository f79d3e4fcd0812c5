using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Alerts;

public sealed class AlertDraftOnPostgres() : AlertDraftContract(StorageProvider.Postgres);
