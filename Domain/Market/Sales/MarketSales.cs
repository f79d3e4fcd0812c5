namespace DiscordAH.Domain.Market;

/// <summary>How many goods of one market sold.</summary>
/// <param name="Nothing">The figures of a good of which nothing ended; null when nothing of the market was observed.</param>
/// <param name="Ended">The goods of which an auction ended.</param>
public sealed record MarketSales(SaleFigures? Nothing, IReadOnlyDictionary<VariantKey, SaleFigures> Ended)
{
    /// <summary>Nothing observed.</summary>
    public static MarketSales Unknown { get; } = new(null, new Dictionary<VariantKey, SaleFigures>());

    /// <summary>A good's figures; null when nothing of the market was observed.</summary>
    public SaleFigures? Of(VariantKey variant) => Ended.GetValueOrDefault(variant) ?? Nothing;
}
