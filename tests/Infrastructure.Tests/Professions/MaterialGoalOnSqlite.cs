using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Professions;

public sealed class MaterialGoalOnSqlite() : MaterialGoalContract(StorageProvider.Sqlite);
