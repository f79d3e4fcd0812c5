using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Tests.Professions;

/// <summary>Short ways to say what a good costs.</summary>
internal static class ProfessionSamples
{
    public static readonly MarketId Commodities = MarketId.Commodities(Region.Us);
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 30, 0, TimeSpan.Zero);

    public static VariantSummary OnSale(int item, long marketValue, int auctions, params (long Price, long Units)[] levels) => new(
        VariantKey.Plain(new ItemId(item)), new Copper(levels[0].Price), new Copper(marketValue), new Copper(marketValue), levels.Sum(level => level.Units), auctions, 0,
        [.. levels.Select(level => new PriceLevel(new Copper(level.Price), level.Units))]);

    public static PriceTrend Trend(long? weighted, double? percentile = null, int hours = 300) => new(
        TrendRange.Fortnight, Now, hours, null, TrendState.Flat, null, null, null, weighted is { } value ? new Copper(value) : null, null, null, null, null, null, percentile, null, null, null);

    public static SaleFigures Sales(double perDay, double rate, double ended = 100) => new(perDay, rate, ended, TimeSpan.FromDays(14), 14, 1);

    public static RegionPrice Over(int item, long median, int realms) =>
        new(Region.Us, VariantKey.Plain(new ItemId(item)), realms, new Copper(1), new Copper(1), new Copper(median), new Copper(median), 1);

    public static GoodQuote Quote(VariantSummary? onSale, int item, PriceTrend? trend = null, SaleFigures? sales = null, RegionPrice? region = null) => new(
        new ItemId(item), Commodities, VariantKey.Plain(new ItemId(item)), onSale is null ? [] : [new CurrentPrice(Commodities, onSale, Now)], onSale?.Ladder ?? [], trend, sales, region);
}
