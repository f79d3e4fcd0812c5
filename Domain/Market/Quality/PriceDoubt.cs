using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>A good whose price is doubtful.</summary>
/// <param name="Kind">Which list it stands on.</param>
/// <param name="Variant">The good.</param>
/// <param name="Price">Its price: the minimum of a suspect, the market value of a disagreement.</param>
/// <param name="Expected">What it was compared with; null when that is no price.</param>
/// <param name="Severity">1 is where doubt begins; the lists are sorted by it.</param>
/// <param name="Reason">One short sentence for people.</param>
public sealed record PriceDoubt(DoubtKind Kind, VariantKey Variant, Copper Price, Copper? Expected, double Severity, string Reason);
