using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Web;

/// <summary>Where an event happened, for people.</summary>
internal static class EventPlace
{
    public static string Of(MarketEvent one, IRealmCatalog realms)
    {
        var region = one.Region.Slug().ToUpperInvariant();
        if (one.Market is not { } market) return $"all of {region}";
        return realms.Find(market) is { Realms: [var first, ..] all }
            ? $"{first.Name}{(all.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {all.Count - 1} more") : "")} ({region})"
            : string.Create(CultureInfo.InvariantCulture, $"connected realm {market.Value} ({region})");
    }
}
