namespace DiscordAH.Domain.Market;

/// <summary>What one variant's ended auctions amount to over one or more pairs of snapshots. Expectations, not counts: each auction is shared out by probability.</summary>
/// <param name="Variant">The good.</param>
/// <param name="SoldUnits">Units sold: Σ confidence · quantity, and the certain sales of parts in full.</param>
/// <param name="SoldValue">Their value in copper at the listed prices.</param>
/// <param name="Sold">Auctions sold whole: Σ confidence.</param>
/// <param name="Expired">Auctions whose time was up.</param>
/// <param name="Cancelled">Auctions taken down.</param>
/// <param name="Relisted">Auctions put up anew; their goods are still on offer, so they count neither as sold nor as unsold.</param>
/// <param name="Ambiguous">What no rule decides; counted for neither.</param>
public readonly record struct SaleEvidence(
    VariantKey Variant,
    double SoldUnits,
    double SoldValue,
    double Sold,
    double Expired,
    double Cancelled,
    double Relisted,
    double Ambiguous)
{
    /// <summary>Both together; the variant stays this one's.</summary>
    public SaleEvidence Plus(in SaleEvidence other) => new(
        Variant,
        SoldUnits + other.SoldUnits,
        SoldValue + other.SoldValue,
        Sold + other.Sold,
        Expired + other.Expired,
        Cancelled + other.Cancelled,
        Relisted + other.Relisted,
        Ambiguous + other.Ambiguous);
}
