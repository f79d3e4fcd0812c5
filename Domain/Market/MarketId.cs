using System.Globalization;

namespace DiscordAH.Domain.Market;

/// <summary>
/// One auction house: a connected realm (its Blizzard id, positive and unique over all regions), or the region-wide
/// commodity market (the region's number, negated).
/// </summary>
/// <param name="Value">The number stored in tables.</param>
public readonly record struct MarketId(int Value)
{
    /// <summary>The commodity market of a region.</summary>
    public static MarketId Commodities(Region region) => new(-(int)region);

    /// <summary>Whether this is a region's commodity market.</summary>
    public bool IsCommodities => Value < 0;

    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
