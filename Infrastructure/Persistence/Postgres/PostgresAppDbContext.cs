using DiscordAH.Infrastructure.Market.Rollups;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Persistence.Postgres;

internal sealed class PostgresAppDbContext(DbContextOptions<PostgresAppDbContext> options) : AppDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // A materialised view here; the migration makes it.
        modelBuilder.Entity<RegionPriceRow>().ToTable("region_prices", table => table.ExcludeFromMigrations());
    }
}
