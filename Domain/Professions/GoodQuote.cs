using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>What is known of an item's price on a realm.</summary>
/// <param name="Item">The item.</param>
/// <param name="Market">Where it is sold.</param>
/// <param name="Variant">The variant that most units are on sale of; the plain one when none is.</param>
/// <param name="OnSale">All variants on sale, most units first.</param>
/// <param name="Ladder">Their price levels as one ladder, for buyers whom any variant suits.</param>
/// <param name="Trend">The variant's trend over 14 days; null when none is kept.</param>
/// <param name="Sales">How the variant sells there; null while nothing was observed.</param>
/// <param name="Region">The variant's price over the region; null for commodities, and for what is on sale nowhere.</param>
/// <param name="Suspicion">Why what is on sale is not to be trusted, in a short sentence (<see cref="ISuspectPrices"/>); null when nothing speaks against it.</param>
public sealed record GoodQuote(
    ItemId Item,
    MarketId Market,
    VariantKey Variant,
    IReadOnlyList<CurrentPrice> OnSale,
    IReadOnlyList<PriceLevel> Ladder,
    PriceTrend? Trend,
    SaleFigures? Sales,
    RegionPrice? Region,
    string? Suspicion = null)
{
    /// <summary>What is on sale of the variant; null when nothing is.</summary>
    public VariantSummary? Current => OnSale.Count > 0 ? OnSale[0].Summary : null;

    /// <summary>Units of all variants on sale.</summary>
    public long Quantity => OnSale.Sum(price => price.Summary.Quantity);

    /// <summary>Units sold a day; null while not telling.</summary>
    public double? SoldPerDay => Sales is { IsTelling: true } telling ? telling.SoldPerDay : null;
}
