using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Professions;

public sealed class MaterialGoalOnPostgres() : MaterialGoalContract(StorageProvider.Postgres);
