using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Items;
using DiscordAH.Infrastructure.Market.Realms;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Sessions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>One model for both databases; the derived types exist so that each has its own migrations.</summary>
internal abstract class AppDbContext(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<MarketRow> Markets => Set<MarketRow>();

    public DbSet<SnapshotRow> Snapshots => Set<SnapshotRow>();

    public DbSet<CurrentMarketRow> CurrentMarket => Set<CurrentMarketRow>();

    public DbSet<PriceHistoryRow> PriceHistory => Set<PriceHistoryRow>();

    public DbSet<PriceHistoryWeekRow> PriceHistoryWeeks => Set<PriceHistoryWeekRow>();

    public DbSet<ConnectedRealmRow> ConnectedRealms => Set<ConnectedRealmRow>();

    public DbSet<RealmRow> Realms => Set<RealmRow>();

    public DbSet<ItemRow> Items => Set<ItemRow>();

    public DbSet<MissingItemRow> MissingItems => Set<MissingItemRow>();

    public DbSet<PetNameRow> PetNames => Set<PetNameRow>();

    public DbSet<JobRow> Jobs => Set<JobRow>();

    public DbSet<PanelSessionRow> PanelSessions => Set<PanelSessionRow>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conversions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
}
