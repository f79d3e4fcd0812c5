using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Collecting;
using DiscordAH.Infrastructure.Forecasting;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Market.Events;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Items;
using DiscordAH.Infrastructure.Market.Realms;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Market.Tokens;
using DiscordAH.Infrastructure.Market.Trends;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Professions;
using DiscordAH.Infrastructure.Reports.Archive;
using DiscordAH.Infrastructure.Sessions;
using DiscordAH.Infrastructure.StaticData;
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

    public DbSet<RollupRow> PriceRollups => Set<RollupRow>();

    public DbSet<RollupMarkRow> RollupMarks => Set<RollupMarkRow>();

    public DbSet<RegionPriceRow> RegionPrices => Set<RegionPriceRow>();
    public DbSet<PriceTrendRow> PriceTrends => Set<PriceTrendRow>();

    public DbSet<TrendMarkRow> TrendMarks => Set<TrendMarkRow>();

    public DbSet<ConnectedRealmRow> ConnectedRealms => Set<ConnectedRealmRow>();

    public DbSet<RealmRow> Realms => Set<RealmRow>();

    public DbSet<MarketEventRow> MarketEvents => Set<MarketEventRow>();

    public DbSet<TokenPriceRow> TokenPrices => Set<TokenPriceRow>();

    public DbSet<ForecastRow> Forecasts => Set<ForecastRow>();

    public DbSet<ForecastPointRow> ForecastPoints => Set<ForecastPointRow>();

    public DbSet<ForecastRecordRow> ForecastRecords => Set<ForecastRecordRow>();

    public DbSet<ItemRow> Items => Set<ItemRow>();

    public DbSet<StaticBuildRow> StaticBuilds => Set<StaticBuildRow>();

    public DbSet<StaticEntryRow> StaticEntries => Set<StaticEntryRow>();

    public DbSet<ProfessionRow> Professions => Set<ProfessionRow>();

    public DbSet<SkillTierRow> SkillTiers => Set<SkillTierRow>();

    public DbSet<RecipeRow> Recipes => Set<RecipeRow>();

    public DbSet<RecipeReagentRow> RecipeReagents => Set<RecipeReagentRow>();

    public DbSet<RecipeSlotRow> RecipeSlots => Set<RecipeSlotRow>();

    public DbSet<MountRow> Mounts => Set<MountRow>();

    public DbSet<ToyRow> Toys => Set<ToyRow>();

    public DbSet<PetRow> Pets => Set<PetRow>();

    public DbSet<JobRow> Jobs => Set<JobRow>();

    public DbSet<JobAttemptRow> JobAttempts => Set<JobAttemptRow>();

    public DbSet<RecurringRow> RecurringJobs => Set<RecurringRow>();

    public DbSet<OutboxRow> OutboxMessages => Set<OutboxRow>();

    public DbSet<NotificationRow> Notifications => Set<NotificationRow>();

    public DbSet<NoticePreferenceRow> NoticePreferences => Set<NoticePreferenceRow>();

    public DbSet<NoticeProfileRow> NoticeProfiles => Set<NoticeProfileRow>();

    public DbSet<MailQuestionRow> MailQuestions => Set<MailQuestionRow>();

    public DbSet<PriceAlertRow> PriceAlerts => Set<PriceAlertRow>();

    public DbSet<AlertFiringRow> AlertHistory => Set<AlertFiringRow>();

    public DbSet<AlertReadingRow> AlertReadings => Set<AlertReadingRow>();

    public DbSet<AlertMarkRow> AlertMarks => Set<AlertMarkRow>();

    public DbSet<ReportRow> Reports => Set<ReportRow>();

    public DbSet<PanelSessionRow> PanelSessions => Set<PanelSessionRow>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conversions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
}
