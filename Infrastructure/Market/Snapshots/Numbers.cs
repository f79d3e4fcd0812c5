using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>The numbers whose change makes a history row.</summary>
internal readonly record struct Numbers(long Minimum, long MarketValue, long Median, long Quantity, int Auctions)
{
    /// <summary>Nothing on sale.</summary>
    public static Numbers Gone => default;

    /// <summary>The numbers as a point of a series.</summary>
    public PricePoint At(DateTimeOffset at) => new(at, new Copper(Minimum), new Copper(MarketValue), new Copper(Median), Quantity, Auctions);

    public static Numbers Of(PricePoint point) =>
        point.Quantity > 0 ? new(point.Minimum.Value, point.MarketValue.Value, point.Median.Value, point.Quantity, point.Auctions) : Gone;

    public static Numbers Of(VariantSummary summary) =>
        new(summary.Minimum.Value, summary.MarketValue.Value, summary.Median.Value, summary.Quantity, summary.Auctions);
}
