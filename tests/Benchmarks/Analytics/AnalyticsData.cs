using System.Diagnostics;
using System.Globalization;
using DiscordAH.Benchmarks.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Benchmarks.Analytics;

/// <summary>
/// A region that has been watched for sixty days: 93 realms that sell the same goods, and commodities, a hundred thousand variants that all move; professions
/// that take commodities and make goods of both kinds; two weeks of sales.
/// </summary>
internal sealed class AnalyticsData(int seed, int days, int realms, int perRealm, int commodities)
{
    public const int Professions = 12;
    private const int Recipes = 120;
    private const int Reagents = 4;
    private const int FirstRealmItem = 1_000;
    private const int FirstCommodity = 100_000;

    public static DateTimeOffset End { get; } = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    public int Variants => (realms * perRealm) + commodities;

    public IEnumerable<MarketId> Markets => Enumerable.Range(1, realms).Select(realm => new MarketId(realm)).Append(MarketId.Commodities(Domain.Market.Region.Us));

    public ItemId RealmItem(int index) => new(FirstRealmItem + (index % perRealm));

    public ItemId Commodity(int index) => new(FirstCommodity + (index % commodities));

    public static string Slug(int realm) => string.Create(CultureInfo.InvariantCulture, $"realm-{realm}");

    public static string Profession(int index) => string.Create(CultureInfo.InvariantCulture, $"Craft {index}");

    public async Task FillAsync(ServiceProvider services)
    {
        var watch = Stopwatch.StartNew();
        await NamesAsync(services);
        for (var realm = 1; realm <= realms; realm++) await MarketAsync(services, new MarketId(realm), Goods(realm));
        await MarketAsync(services, MarketId.Commodities(Domain.Market.Region.Us), Goods(0));
        await SalesAsync(services);
        Figures.Print("analytics.fill_s", watch.Elapsed.TotalSeconds);
    }

    // One good of a realm costs about the same on all of them; every fourth is gear.
    private List<WalkingGood> Goods(int realm)
    {
        var count = realm == 0 ? commodities : perRealm;
        var goods = new List<WalkingGood>(count);
        for (var i = 0; i < count; i++)
        {
            var usual = Math.Exp(8 + (new Random(seed + (realm == 0 ? 1_000_000 : 0) + i).NextDouble() * 8));
            var variant = realm == 0 ? VariantKey.Plain(Commodity(i)) : new VariantKey(RealmItem(i), i % 4 == 0 ? VariantTraits.Gear(600, 0) : 0);
            goods.Add(new WalkingGood(unchecked(seed + (realm * 7919) + (i * 104_729)), variant, usual, realm == 0 ? 50 : 1));
        }

        return goods;
    }

    private async Task MarketAsync(ServiceProvider services, MarketId market, List<WalkingGood> goods)
    {
        var from = End.AddDays(-days);
        var midnight = PriceGranularity.Day.Start(End);
        var store = services.GetRequiredService<ISnapshotStore>();
        await store.RecordAsync(Snapshot(market, from.AddHours(-1), goods), CancellationToken.None);

        await using (var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var bulk = services.GetRequiredService<IMarketBulk>();
            await bulk.WriteWeeksAsync(db, market, [.. goods.SelectMany(good => good.Weeks(from, midnight))], CancellationToken.None);
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO snapshots (market_id, published_at, is_archived, fetched_at, auctions, variants, changed_rows, skipped, bytes)
                SELECT {market.Value}, at, false, at, 1, 1, 1, 0, 1 FROM generate_series({Conversions.ToStored(from)}, {Conversions.ToStored(midnight) - 1}, 3600000000) AS at
                """);
            await transaction.CommitAsync();
        }

        for (var at = midnight; at < End; at = at.AddHours(4)) await store.RecordAsync(Snapshot(market, at, goods), CancellationToken.None);
        for (var at = End.AddHours(-3); at < End; at = at.AddHours(1)) await store.RecordAsync(Snapshot(market, at.AddMinutes(30), goods), CancellationToken.None);
    }

    private static MarketSnapshot Snapshot(MarketId market, DateTimeOffset at, List<WalkingGood> goods)
    {
        List<VariantSummary> variants = [.. goods.Select(good => good.Next())];
        return new MarketSnapshot(market, at, at.AddSeconds(30), variants, variants.Sum(variant => variant.Auctions), 0, 1_000_000);
    }

    private async Task NamesAsync(ServiceProvider services)
    {
        var at = End.AddDays(-days);
        List<ConnectedRealm> map = [];
        for (var i = 1; i <= realms; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Realm {i}");
            map.Add(new ConnectedRealm(new MarketId(i), Domain.Market.Region.Us, true, "HIGH", false, [new Realm(i, new MarketId(i), Domain.Market.Region.Us, Slug(i), name, name, "en_US", "America/Chicago", "United States")]));
        }

        await services.GetRequiredService<IRealmStore>().SaveAsync(Domain.Market.Region.Us, map, at, CancellationToken.None);
        IEnumerable<ItemId> ids = [.. Enumerable.Range(0, perRealm).Select(RealmItem), .. Enumerable.Range(0, commodities).Select(Commodity)];
        await services.GetRequiredService<IItemStore>().SaveAsync([.. ids.Select(Named)], at, CancellationToken.None);
        await ProfessionsAsync(services.GetRequiredService<IProfessionStore>(), at);
    }

    private static Item Named(ItemId id) =>
        new(id, Name(id), new Dictionary<string, string>(), "COMMON", 1, 7, 1, "Tradeskill", "Other", new Copper(100), null);

    private static string Name(ItemId id) => string.Create(CultureInfo.InvariantCulture, $"Good {id.Value}");

    private async Task ProfessionsAsync(IProfessionStore store, DateTimeOffset at)
    {
        var random = new Random(seed);
        const string Build = "12.0.0.1";
        for (var p = 0; p < Professions; p++)
        {
            var name = Local(Profession(p));
            List<int> recipes = [.. Enumerable.Range(1 + (p * Recipes), Recipes)];
            await store.SaveAsync([new Profession(p + 1, name, true, null, Build)], at, CancellationToken.None);
            await store.SaveAsync([new SkillTier(p + 1, p + 1, name, 1, 100, [new RecipeCategory(name, recipes)], Build)], at, CancellationToken.None);
            await store.SaveAsync([.. recipes.Select(id => Recipe(id, p, random, Build))], at, CancellationToken.None);
        }
    }

    private Recipe Recipe(int id, int profession, Random random, string build)
    {
        var product = id % 2 == 0 ? RealmItem(id * 4 + 1) : Commodity(id);
        List<RecipeReagent> reagents = [.. Enumerable.Range(0, Reagents).Select(_ => Commodity((profession * 300) + random.Next(300))).Distinct().Select(item => new RecipeReagent(item, Local(Name(item)), 1 + random.Next(5)))];
        return new Recipe(id, profession + 1, Local(string.Create(CultureInfo.InvariantCulture, $"Recipe {id}")), null, product, null, null, 1, 1, null, reagents, [], build);
    }

    private static LocalName Local(string name) => new(name, new Dictionary<string, string>());

    private static async Task SalesAsync(ServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        var today = HistoryCalendar.DayOf(Conversions.ToStored(End));
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO sales_daily (market_id, day, item_id, traits, sold_units, sold_value, sold, expired, cancelled, relisted, ambiguous)
            SELECT market_id, day, item_id, traits, 5 + item_id % 90, 100, 5, 3, 1, 1, 1 FROM current_market, generate_series({today - 14}, {today}) AS day
            WHERE market_id < 0 OR (item_id + day) % 5 = 0 ON CONFLICT DO NOTHING
            """);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO sales_coverage (market_id, day, seconds, pairs)
            SELECT market_id, day, 80000, 23 FROM markets, generate_series({today - 14}, {today}) AS day ON CONFLICT DO NOTHING
            """);
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }
}
