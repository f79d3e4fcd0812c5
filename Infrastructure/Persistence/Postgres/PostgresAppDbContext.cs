using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Persistence.Postgres;

internal sealed class PostgresAppDbContext(DbContextOptions<PostgresAppDbContext> options) : AppDbContext(options);
