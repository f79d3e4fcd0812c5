using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Tests.Market;

/// <summary>Short ways to say a snapshot.</summary>
internal static class Snap
{
    public static readonly DateTimeOffset T0 = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Hour(int hours) => T0.AddHours(hours);

    public static VariantSummary Of(int item, long price, long quantity = 10, long traits = 0, int bidOnly = 0) => new(
        new VariantKey(new ItemId(item), traits), new Copper(price), new Copper(price + 1), new Copper(price + 2), quantity, 3, bidOnly,
        [new PriceLevel(new Copper(price), quantity / 2), new PriceLevel(new Copper(price + 5), quantity - quantity / 2)]);

    public static MarketSnapshot At(int market, DateTimeOffset published, params VariantSummary[] variants) =>
        new(new MarketId(market), published, published.AddMinutes(2), variants, variants.Sum(variant => variant.Auctions + variant.BidOnly), 1, 1000);
}
