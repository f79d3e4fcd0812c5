namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>The properties of an auction, its item and its modifiers that we read.</summary>
internal enum AuctionField
{
    Other,
    Id,
    Item,
    Quantity,
    Bid,
    Buyout,
    UnitPrice,
    TimeLeft,
    BonusLists,
    Modifiers,
    PetSpecies,
    PetBreed,
    PetQuality,
    PetLevel,
    Type,
    Value,
}
