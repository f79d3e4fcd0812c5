using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>The seeded market's past, as alerts ask for it.</summary>
public sealed class SeededAlertPast(SeededMarket market) : IAlertPast
{
    private static readonly RegionLevel Level = new(new Copper(130_0000), 12);

    public async Task<IReadOnlyDictionary<VariantKey, GoodPast>> BeforeAsync(MarketId place, IReadOnlyCollection<VariantKey> variants, DateTimeOffset at, CancellationToken ct)
    {
        var from = at.AddDays(-60);
        var times = await market.SnapshotTimesAsync(place, from - PriceSeries.Reach, at, ct);
        var found = new Dictionary<VariantKey, GoodPast>();
        foreach (var variant in variants) found[variant] = new GoodPast(at, await market.ChangesAsync(place, variant, from, at, ct), times);
        return found;
    }

    public Task<IReadOnlyDictionary<VariantKey, RegionLevel>> RegionAsync(MarketId place, IReadOnlyCollection<VariantKey> variants, DateTimeOffset at, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<VariantKey, RegionLevel>>(variants.ToDictionary(variant => variant, _ => Level));

    public Task<IReadOnlyList<(DateTimeOffset At, RegionLevel Level)>> RegionOverAsync(MarketId place, VariantKey variant, IReadOnlyList<DateTimeOffset> moments, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<(DateTimeOffset, RegionLevel)>>([.. moments.Select(at => (at, Level))]);

    public async Task<AlertReading?> NowAsync(MarketId place, VariantKey variant, CancellationToken ct)
    {
        if (await market.CurrentAsync(place, variant, ct) is not { } price)
            return new AlertReading(market.Published, new PricePoint(market.Published, Copper.Zero, Copper.Zero, Copper.Zero, 0, 0), [], true);
        var now = price.Summary;
        return new AlertReading(market.Published, new PricePoint(market.Published, now.Minimum, now.MarketValue, now.Median, now.Quantity, now.Auctions), now.Ladder, true);
    }
}
