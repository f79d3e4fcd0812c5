using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>A small market in memory: two regions, some items with hostile names, hourly changes with a gap.</summary>
public sealed class SeededMarket(TimeProvider time) : IMarketQueries, IPriceBars, IItemCatalog, IRealmCatalog
{
    public const string Hostile = "\"><svg onload=alert(1)> {{7*7}} </script>";
    public static readonly ItemId Herb = new(210796);
    public static readonly ItemId Sword = new(2825);
    public static readonly ItemId Evil = new(666);
    public static readonly ItemId Gone = new(777);
    public static readonly ItemId Never = new(888);
    private static readonly Item[] Items =
    [
        Make(Herb, "Mycobloom", "COMMON") with { Names = new Dictionary<string, string> { ["en_US"] = "Mycobloom", ["de_DE"] = "Pilzblüte" } }, Make(Sword, "Bow of Searing Arrows", "EPIC"), Make(Evil, Hostile, "RARE"), Make(Gone, "Lost Gem", "RARE"), Make(Never, "Unseen Thing", "POOR"),
    ];

    public Exception? Outage { get; set; }

    public DateTimeOffset Published => new(time.GetUtcNow().UtcTicks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, TimeSpan.Zero);

    public IReadOnlyList<ConnectedRealm> All { get; } =
    [
        new(new MarketId(3676), Region.Us, true, "FULL", null, [new Realm(1, new MarketId(3676), Region.Us, "area-52", "Area 52", "Area 52", "enUS", "America/New_York", "United States")]),
        new(new MarketId(57), Region.Us, true, "FULL", null, [new Realm(2, new MarketId(57), Region.Us, "illidan", "Illidan", "Illidan", "enUS", "America/Chicago", "United States"), new Realm(3, new MarketId(57), Region.Us, "evil", Hostile, Hostile, "enUS", "UTC", "x")]),
        new(new MarketId(1403), Region.Eu, true, "HIGH", false, [new Realm(4, new MarketId(1403), Region.Eu, "draenor", "Draenor", "Draenor", "enGB", "Europe/Paris", "English"), new Realm(5, new MarketId(1403), Region.Eu, "illidan", "Illidan", "Illidan", "frFR", "Europe/Paris", "French")]),
    ];

    private IEnumerable<Realm> Realms => All.SelectMany(group => group.Realms);

    public Task<CurrentPrice?> CurrentAsync(MarketId market, VariantKey variant, CancellationToken ct) =>
        Task.FromResult(OnSale(market, variant) ? new CurrentPrice(market, Summary(variant), Published) : null);

    public async Task<IReadOnlyList<CurrentPrice>> VariantsAsync(MarketId market, ItemId item, CancellationToken ct)
    {
        var prices = new List<CurrentPrice>();
        foreach (var variant in await KnownVariantsAsync(market, item, ct))
            if (await CurrentAsync(market, variant, ct) is { } price) prices.Add(price);
        return prices;
    }

    public async Task<ILookup<ItemId, CurrentPrice>> CurrentOfItemsAsync(MarketId market, IReadOnlyCollection<ItemId> items, CancellationToken ct)
    {
        var prices = new List<CurrentPrice>();
        foreach (var item in items.Where(item => Find(item) is not null)) prices.AddRange(await VariantsAsync(market, item, ct));
        return prices.ToLookup(price => price.Summary.Variant.Item);
    }

    public Task<IReadOnlyList<VariantKey>> KnownVariantsAsync(MarketId market, ItemId item, CancellationToken ct)
    {
        if (Outage is not null) throw Outage;
        IReadOnlyList<VariantKey> known = item == Never || market.IsCommodities != (item == Herb) ? []
            : item == Sword ? [new VariantKey(Sword, VariantTraits.Gear(619, 0)), new VariantKey(Sword, VariantTraits.Gear(632, 2))]
            : [VariantKey.Plain(item)];
        return Task.FromResult(known);
    }

    public Task<IReadOnlyList<PricePoint>> ChangesAsync(MarketId market, VariantKey variant, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var points = new List<PricePoint>();
        for (var at = Published.AddDays(-60); at <= Published && at < to; at = at.AddHours(1)) points.Add(Point(variant, at));
        if (variant.Item == Gone) points = [.. points.Where(point => point.At < Published.AddDays(-3)), points[0] with { At = Published.AddDays(-3), Quantity = 0, Auctions = 0 }];
        var before = points.FindLastIndex(point => point.At < from);
        return Task.FromResult<IReadOnlyList<PricePoint>>([.. points.Skip(Math.Max(0, before)).Where(point => point.At < to)]);
    }

    public Task<IReadOnlyList<DateTimeOffset>> SnapshotTimesAsync(MarketId market, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var times = new List<DateTimeOffset>();
        for (var at = Published.AddDays(-60); at <= Published; at = at.AddHours(1))
            if (at >= from && at < to && !InGap(at)) times.Add(at);
        return Task.FromResult<IReadOnlyList<DateTimeOffset>>(times);
    }

    public async Task<IReadOnlyList<PriceBar>> OfVariantAsync(MarketId market, VariantKey variant, PriceGranularity level, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        if (!(await KnownVariantsAsync(market, variant.Item, ct)).Contains(variant)) return [];
        from = level.Start(from);
        var gaps = PriceSeries.Uncovered(await SnapshotTimesAsync(market, from - PriceSeries.Reach, to + PriceSeries.Reach, ct), from, to.AddSeconds(1));
        return PriceSeries.Bars(await ChangesAsync(market, variant, from, to, ct), gaps, from, to.AddSeconds(1), level);
    }

    public async Task<IReadOnlyDictionary<VariantKey, IReadOnlyList<PriceBar>>> OfVariantsAsync(
        MarketId market, IReadOnlyCollection<VariantKey> variants, PriceGranularity level, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var found = new Dictionary<VariantKey, IReadOnlyList<PriceBar>>();
        foreach (var variant in variants)
            if (await OfVariantAsync(market, variant, level, from, to, ct) is { Count: > 0 } bars) found[variant] = bars;
        return found;
    }

    public Task<bool> IsCommodityAsync(Region region, ItemId item, CancellationToken ct) => Task.FromResult(item == Herb);

    public Task<IReadOnlyList<MarketFreshness>> FreshnessAsync(CancellationToken ct)
    {
        if (Outage is not null) throw Outage;
        var rows = All.Select(group => new MarketFreshness(
            group.Market, group.Region, string.Join(", ", group.Realms.Select(realm => realm.Name)), group.Market.Value == 57 ? Published.AddHours(-4) : Published, time.GetUtcNow(), 81_234, 9_876, 432, 1, 1441)).ToList();
        rows.Add(new MarketFreshness(MarketId.Commodities(Region.Us), Region.Us, "Commodities (US)", Published, time.GetUtcNow(), 412_345, 8_123, 5_432, 0, 1441));
        rows.Add(new MarketFreshness(MarketId.Commodities(Region.Eu), Region.Eu, "Commodities (EU)", null, null, 0, 0, 0, 0, 0));
        return Task.FromResult<IReadOnlyList<MarketFreshness>>(rows);
    }

    IReadOnlyList<ItemMatch> IItemCatalog.Search(string text, int max) =>
        [.. Items.Where(item => item.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || item.Id.ToString() == text || Near(item.Name, text))
            .Take(max).Select(item => new ItemMatch(item, item.Name, item.Name.Equals(text, StringComparison.OrdinalIgnoreCase) || item.Id.ToString() == text))];

    public Item? Find(ItemId item) => Items.FirstOrDefault(each => each.Id == item);

    public string NameOf(VariantKey variant) =>
        (Find(variant.Item)?.Name ?? "?") + (VariantTraits.IsGear(variant.Traits) ? $" (item level {VariantTraits.ItemLevel(variant.Traits)})" : "");

    IReadOnlyList<Realm> IRealmCatalog.Search(string text, int max) =>
        [.. Realms.Where(realm => realm.Slug.Contains(text, StringComparison.OrdinalIgnoreCase) || Near(realm.Slug, text) || Near("us-" + realm.Slug, text)).Take(max)];

    public Realm? FindBySlug(string slug)
    {
        var found = Realms.Where(realm => realm.Slug == slug || $"{realm.Region.Slug()}-{realm.Slug}" == slug).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    public ConnectedRealm? Find(MarketId market) => All.FirstOrDefault(group => group.Market == market);

    private static bool OnSale(MarketId market, VariantKey variant) => variant.Item != Gone && variant.Item != Never && variant.Traits != VariantTraits.Gear(1, 0) && market.IsCommodities == (variant.Item == Herb);

    private static bool Near(string name, string text) => text.Length >= 5 && name.Length >= 5 && name[..5].Equals(text[..5], StringComparison.OrdinalIgnoreCase);

    private bool InGap(DateTimeOffset at) => at > Published.AddDays(-5) && at < Published.AddDays(-5).AddHours(9);

    private PricePoint Point(VariantKey variant, DateTimeOffset at)
    {
        var hours = (at - Published).TotalHours;
        var price = 123_4567 + (long)(20_0000 * Math.Sin(hours / 24 * Math.PI) + 5_0000 * Math.Sin(hours / 5));
        return new PricePoint(at, new Copper(price), new Copper(price + 3_1234), new Copper(price + 5_0000), 40_000 + (long)(9_000 * Math.Cos(hours / 12)) + variant.Traits % 7, 321);
    }

    private static VariantSummary Summary(VariantKey variant)
    {
        var ladder = Enumerable.Range(0, 32).Select(step => new PriceLevel(new Copper(123_4567 + step * 1_2300L), 50 + step * step * 7 % 900)).ToList();
        return new VariantSummary(variant, ladder[0].UnitPrice, new Copper(126_5678), new Copper(128_0000), 49_000, 321, 4, ladder);
    }

    private static Item Make(ItemId id, string name, string quality) =>
        new(id, name, new Dictionary<string, string>(), quality, 80, 7, 9, "Tradeskill", "Herb", new Copper(2500), null);
}
