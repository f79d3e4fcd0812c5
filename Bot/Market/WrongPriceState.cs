using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>What the button "Looks wrong" needs to know, in at most 55 ASCII characters: <c>variant~market~price</c>; the price is empty when nothing was on sale.</summary>
/// <param name="Variant">The good.</param>
/// <param name="Market">The market that the price is of.</param>
/// <param name="Seen">The minimum that was shown.</param>
internal readonly record struct WrongPriceState(VariantKey Variant, MarketId Market, Copper? Seen)
{
    private const int MaxLength = 55;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Variant}~{Market.Value}~{Seen?.Value}");

    public static bool TryParse(string text, out WrongPriceState state)
    {
        state = default;
        var parts = text.Split('~');
        if (text.Length > MaxLength || parts.Length != 3 || !VariantKey.TryParse(parts[0], out var variant)) return false;
        if (!int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var market) || market == 0) return false;
        Copper? seen = null;
        if (parts[2].Length > 0)
        {
            if (!long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var copper)) return false;
            seen = new Copper(copper);
        }

        state = new WrongPriceState(variant, new MarketId(market), seen);
        return true;
    }
}
