using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Quality;

/// <summary>A good whose price was doubtful when its market was measured last.</summary>
internal sealed class PriceDoubtRow
{
    public MarketId MarketId { get; set; }

    public DoubtKind Kind { get; set; }

    /// <summary>1 for the worst.</summary>
    public int Place { get; set; }

    public ItemId ItemId { get; set; }

    public long Traits { get; set; }

    public Copper Price { get; set; }

    public Copper? Expected { get; set; }

    public double Severity { get; set; }

    public string Reason { get; set; } = "";

    public PriceDoubt ToDoubt() => new(Kind, new VariantKey(ItemId, Traits), Price, Expected, Severity, Reason);
}
