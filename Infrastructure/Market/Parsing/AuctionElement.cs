using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>
/// The fields of one element of <c>auctions[]</c>, filled in place by <see cref="FastElement"/> or <see cref="StrictElement"/> and used
/// again for the next one. What an element does not say is 0.
/// </summary>
internal sealed class AuctionElement
{
    public const long PlayerLevelModifier = 9;

    /// <summary>No item has so many; what comes beyond is left out.</summary>
    public const int MostBonuses = 64;

    // Fields, not properties: the readers write through references to them.
    public readonly int[] Bonuses = new int[MostBonuses];
    public int BonusCount;
    public long Id;
    public long Quantity;
    public long UnitPrice;
    public long Buyout;
    public long Bid;
    public long ItemId;
    public long PlayerLevel;
    public long Species;
    public long Breed;
    public long Quality;
    public long Level;
    public TimeLeft TimeLeft;

    /// <summary>Copper a unit; 0 when the listing can only be bid on.</summary>
    public long Price => UnitPrice > 0 ? UnitPrice : Buyout > 0 ? Math.Max(1, Quantity == 1 ? Buyout : Buyout / Quantity) : 0;

    public ListedItem Item => new()
    {
        ItemId = (int)ItemId,
        Bonuses = Bonuses.AsSpan(0, BonusCount),
        PlayerLevel = (int)PlayerLevel,
        PetSpecies = (int)Species,
        PetBreed = (int)Breed,
        PetQuality = (int)Quality,
        PetLevel = (int)Level,
    };

    /// <summary>Whether every field that matters is there and in range. <see cref="Price"/> and <see cref="Item"/> may be asked only then.</summary>
    public bool IsPlausible() =>
        Id > 0
        && ItemId is > 0 and <= int.MaxValue
        && Quantity is > 0 and <= SnapshotAggregator.MaxQuantity
        && UnitPrice >= 0 && Buyout >= 0 && Bid >= 0
        && (UnitPrice | Buyout | Bid) > 0
        && Price <= SnapshotAggregator.MaxUnitPrice
        && PlayerLevel is >= 0 and <= int.MaxValue
        && Species is >= 0 and <= int.MaxValue
        && Breed is >= 0 and <= int.MaxValue
        && Quality is >= 0 and <= int.MaxValue
        && Level is >= 0 and <= int.MaxValue;

    public void Reset()
    {
        BonusCount = 0;
        Id = Quantity = UnitPrice = Buyout = Bid = 0;
        ItemId = PlayerLevel = Species = Breed = Quality = Level = 0;
        TimeLeft = TimeLeft.Unknown;
    }
}
