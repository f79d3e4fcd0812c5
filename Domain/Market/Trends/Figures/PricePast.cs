namespace DiscordAH.Domain.Market;

/// <summary>A good's history as trends need it.</summary>
/// <param name="Hours">Hour bars, ascending: 14 days for trends, up to eight weeks for the season.</param>
/// <param name="Days">Day bars, ascending: 90 days.</param>
public sealed record PricePast(IReadOnlyList<PriceBar> Hours, IReadOnlyList<PriceBar> Days);
