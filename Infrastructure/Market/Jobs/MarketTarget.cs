using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>A market with its region, as jobs are given it: <c>us:3676</c>, <c>eu:-3</c>.</summary>
internal readonly record struct MarketTarget(Region Region, MarketId Market)
{
    public static MarketTarget Parse(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 2
            && RegionNames.TryParse(parts[0], out var region)
            && int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var market)
            && market != 0
                ? new MarketTarget(region, new MarketId(market))
                : throw new FormatException($"\"{text}\" names no market; a job needs one like us:3676.");
    }

    public override string ToString() => CheckMarketNow.Argument(Region, Market);
}
