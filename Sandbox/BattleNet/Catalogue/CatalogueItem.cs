namespace DiscordAH.Sandbox.BattleNet.Catalogue;

/// <summary>One row of <c>items.csv</c>.</summary>
/// <param name="Id">Item id; for a pet the species id.</param>
/// <param name="Quality">0 poor to 5 legendary.</param>
/// <param name="BasePrice">Copper per unit around which the market moves.</param>
/// <param name="Volume">0 rarely seen to 5 busy.</param>
/// <param name="IsKnown">False for what is on sale although the item address answers 404.</param>
internal sealed record CatalogueItem(
    int Id,
    LocalText Name,
    ItemKind Kind,
    int Class,
    int Subclass,
    int Quality,
    int Level,
    int RequiredLevel,
    string Inventory,
    int Stack,
    long BasePrice,
    int Volume,
    PriceTrend Trend,
    bool IsKnown)
{
    /// <summary>The item that carries every caged pet.</summary>
    public const int PetCage = 82800;

    private static readonly string[] Qualities = ["POOR", "COMMON", "UNCOMMON", "RARE", "EPIC", "LEGENDARY"];

    public string QualityType => Qualities[Quality];

    public bool IsCommodity => Kind == ItemKind.Commodity;

    /// <summary>The item id an auction of it shows.</summary>
    public int AuctionedId => Kind == ItemKind.Pet ? PetCage : Id;

    /// <summary>Vendor price in copper: a small, fixed part of the base price.</summary>
    public long SellPrice => Math.Max(1, BasePrice / 40);
}
