using System.Text;
using System.Text.Json;

namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>Knows the property names of auctions without making strings of them.</summary>
internal static class AuctionFields
{
    public static AuctionField OfAuction(ref Utf8JsonReader reader)
    {
        var name = NameOf(ref reader);
        return name.Length switch
        {
            2 when name.SequenceEqual("id"u8) => AuctionField.Id,
            3 when name.SequenceEqual("bid"u8) => AuctionField.Bid,
            4 when name.SequenceEqual("item"u8) => AuctionField.Item,
            6 when name.SequenceEqual("buyout"u8) => AuctionField.Buyout,
            8 when name.SequenceEqual("quantity"u8) => AuctionField.Quantity,
            9 when name.SequenceEqual("time_left"u8) => AuctionField.TimeLeft,
            10 when name.SequenceEqual("unit_price"u8) => AuctionField.UnitPrice,
            _ => AuctionField.Other,
        };
    }

    public static AuctionField OfItem(ref Utf8JsonReader reader)
    {
        var name = NameOf(ref reader);
        return name.Length switch
        {
            2 when name.SequenceEqual("id"u8) => AuctionField.Id,
            9 when name.SequenceEqual("modifiers"u8) => AuctionField.Modifiers,
            9 when name.SequenceEqual("pet_level"u8) => AuctionField.PetLevel,
            11 when name.SequenceEqual("bonus_lists"u8) => AuctionField.BonusLists,
            12 when name.SequenceEqual("pet_breed_id"u8) => AuctionField.PetBreed,
            14 when name.SequenceEqual("pet_quality_id"u8) => AuctionField.PetQuality,
            14 when name.SequenceEqual("pet_species_id"u8) => AuctionField.PetSpecies,
            _ => AuctionField.Other,
        };
    }

    public static AuctionField OfModifier(ref Utf8JsonReader reader)
    {
        var name = NameOf(ref reader);
        return name.SequenceEqual("type"u8) ? AuctionField.Type : name.SequenceEqual("value"u8) ? AuctionField.Value : AuctionField.Other;
    }

    // Escaped names are legal JSON that nobody writes; only they cost a string.
    private static ReadOnlySpan<byte> NameOf(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
}
