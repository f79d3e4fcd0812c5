using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Persistence.Sqlite;

internal sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options);
