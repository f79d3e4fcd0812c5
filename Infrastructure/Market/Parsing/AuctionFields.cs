using System.Text;
using System.Text.Json;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>Knows the property names and texts of auctions without making strings of them.</summary>
internal static class AuctionFields
{
    public static AuctionField OfAuction(ref Utf8JsonReader reader)
    {
        var name = TextOf(ref reader);
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
        var name = TextOf(ref reader);
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
        var name = TextOf(ref reader);
        return name.SequenceEqual("type"u8) ? AuctionField.Type : name.SequenceEqual("value"u8) ? AuctionField.Value : AuctionField.Other;
    }

    public static TimeLeft TimeLeftOf(ref Utf8JsonReader reader)
    {
        var text = TextOf(ref reader);
        return text.SequenceEqual("SHORT"u8) ? TimeLeft.Short
            : text.SequenceEqual("MEDIUM"u8) ? TimeLeft.Medium
            : text.SequenceEqual("LONG"u8) ? TimeLeft.Long
            : text.SequenceEqual("VERY_LONG"u8) ? TimeLeft.VeryLong
            : TimeLeft.Unknown;
    }

    /// <summary>A name or a text. Escapes are legal JSON that Battle.net does not write; only they cost a string.</summary>
    public static ReadOnlySpan<byte> TextOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return reader.ValueSpan;
        try
        {
            return Encoding.UTF8.GetBytes(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8: valid to the reader, but no text, so none that we know.
            return [];
        }
    }
}
