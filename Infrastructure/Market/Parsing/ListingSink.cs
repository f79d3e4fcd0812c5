using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>Tells which good each element is and hands it to the aggregator.</summary>
internal sealed class ListingSink(SnapshotAggregator aggregator, VariantIdentity identity)
{
    private readonly VariantMemo _memo = new();

    /// <summary>Elements left out so far because they make no sense.</summary>
    public int Senseless { get; private set; }

    /// <summary>Those of them whose numbers were sound, but whose item contradicts itself.</summary>
    public int Contradictory { get; private set; }

    /// <summary>Takes an element.</summary>
    /// <param name="element">Its fields.</param>
    /// <param name="sound">Whether they make sense.</param>
    public void Take(AuctionElement element, bool sound)
    {
        var variant = sound ? VariantOf(element.Item) : -1;
        if (variant >= 0)
        {
            aggregator.Add(element.Id, variant, element.Price, element.Quantity, element.TimeLeft);
            return;
        }

        Senseless++;
        if (sound) Contradictory++;
    }

    // -1 when the listing contradicts itself.
    private int VariantOf(in ListedItem item)
    {
        if (VariantIdentity.IsPet(item)) return Number(identity.Of(item));
        if (_memo.TryFind(item, out var variant, out var slot)) return variant;
        variant = Number(identity.Of(item));
        if (variant >= 0) _memo.Remember(item, variant, slot);
        return variant;
    }

    private int Number(VariantKey? key) => key is { } known ? aggregator.VariantOf(known) : -1;
}
