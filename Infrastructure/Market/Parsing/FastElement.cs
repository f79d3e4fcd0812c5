using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>
/// Reads one element of <c>auctions[]</c> as Battle.net writes it: objects of the known shape in any order of properties, whole
/// numbers from 0 of up to 15 digits, plain text. It gives up on everything else, valid or not, and on an element that the bytes do not
/// hold to its end; <see cref="StrictElement"/> then decides. So what is taken here must mean the same there, and never may more be taken.
/// Every method takes and returns a position; <see cref="JsonBytes.None"/> is "given up", and stays so through every further step.
/// </summary>
internal static class FastElement
{
    /// <summary>Reads the element.</summary>
    /// <param name="json">The bytes at hand.</param>
    /// <param name="at">Where the element begins.</param>
    /// <param name="element">Takes the fields; what is in them is worth nothing when it gives up.</param>
    /// <returns>The position behind the element, or <see cref="JsonBytes.None"/>.</returns>
    public static int Read(ReadOnlySpan<byte> json, int at, AuctionElement element)
    {
        element.Reset();
        at = JsonBytes.Open(json, at, (byte)'{');
        while (JsonBytes.At(json, at) == '"')
        {
            at++;
            at = JsonBytes.At(json, at) switch
            {
                (byte)'i' when JsonBytes.Name(json, at, "id\""u8) is var value and > 0 => JsonBytes.Number(json, value, ref element.Id),
                (byte)'i' when JsonBytes.Name(json, at, "item\""u8) is var value and > 0 => Item(json, value, element),
                (byte)'b' when JsonBytes.Name(json, at, "buyout\""u8) is var value and > 0 => JsonBytes.Number(json, value, ref element.Buyout),
                (byte)'b' when JsonBytes.Name(json, at, "bid\""u8) is var value and > 0 => JsonBytes.Number(json, value, ref element.Bid),
                (byte)'q' when JsonBytes.Name(json, at, "quantity\""u8) is var value and > 0 => JsonBytes.Number(json, value, ref element.Quantity),
                (byte)'u' when JsonBytes.Name(json, at, "unit_price\""u8) is var value and > 0 => JsonBytes.Number(json, value, ref element.UnitPrice),
                (byte)'t' when JsonBytes.Name(json, at, "time_left\""u8) is var value and > 0 => Left(json, value, element),
                _ => JsonBytes.Unknown(json, at),
            };
            if (JsonBytes.TryEnd(json, ref at, (byte)'}')) return at;
        }

        return JsonBytes.None;
    }

    private static int Item(ReadOnlySpan<byte> json, int at, AuctionElement element)
    {
        at = JsonBytes.Open(json, at, (byte)'{');
        while (JsonBytes.At(json, at) == '"')
        {
            at++;
            at = JsonBytes.At(json, at) switch
            {
                (byte)'i' when JsonBytes.Name(json, at, "id\""u8) is var value and > 0 => JsonBytes.Number(json, value, ref element.ItemId),
                (byte)'b' when JsonBytes.Name(json, at, "bonus_lists\""u8) is var value and > 0 => Bonuses(json, value, element),
                (byte)'m' when JsonBytes.Name(json, at, "modifiers\""u8) is var value and > 0 => Modifiers(json, value, element),
                (byte)'p' => Pet(json, at, element),
                _ => JsonBytes.Unknown(json, at),
            };
            if (JsonBytes.TryEnd(json, ref at, (byte)'}')) return at;
        }

        return JsonBytes.None;
    }

    private static int Pet(ReadOnlySpan<byte> json, int at, AuctionElement element)
    {
        if (JsonBytes.Name(json, at, "pet_species_id\""u8) is var species and > 0) return JsonBytes.Number(json, species, ref element.Species);
        if (JsonBytes.Name(json, at, "pet_breed_id\""u8) is var breed and > 0) return JsonBytes.Number(json, breed, ref element.Breed);
        if (JsonBytes.Name(json, at, "pet_quality_id\""u8) is var quality and > 0) return JsonBytes.Number(json, quality, ref element.Quality);
        if (JsonBytes.Name(json, at, "pet_level\""u8) is var level and > 0) return JsonBytes.Number(json, level, ref element.Level);
        return JsonBytes.Unknown(json, at);
    }

    private static int Bonuses(ReadOnlySpan<byte> json, int at, AuctionElement element)
    {
        at = JsonBytes.Open(json, at, (byte)'[');
        var count = 0;
        while (at > 0)
        {
            long bonus = 0;
            at = JsonBytes.Number(json, at, ref bonus);
            if (bonus > int.MaxValue || count == AuctionElement.MostBonuses) return JsonBytes.None;
            element.Bonuses[count++] = (int)bonus;
            if (JsonBytes.TryEnd(json, ref at, (byte)']')) break;
        }

        element.BonusCount = count;
        return at;
    }

    private static int Modifiers(ReadOnlySpan<byte> json, int at, AuctionElement element)
    {
        at = JsonBytes.Open(json, at, (byte)'[');
        while (JsonBytes.At(json, at) == '{')
        {
            at = Modifier(json, at, element);
            if (JsonBytes.TryEnd(json, ref at, (byte)']')) return at;
        }

        return JsonBytes.None;
    }

    private static int Modifier(ReadOnlySpan<byte> json, int at, AuctionElement element)
    {
        long type = 0, number = 0;
        at = JsonBytes.Open(json, at, (byte)'{');
        while (JsonBytes.At(json, at) == '"')
        {
            at++;
            at = JsonBytes.Name(json, at, "type\""u8) is var first and > 0 ? JsonBytes.Number(json, first, ref type)
                : JsonBytes.Name(json, at, "value\""u8) is var second and > 0 ? JsonBytes.Number(json, second, ref number)
                : JsonBytes.None;
            if (!JsonBytes.TryEnd(json, ref at, (byte)'}')) continue;
            if (type == AuctionElement.PlayerLevelModifier) element.PlayerLevel = number;
            return at;
        }

        return JsonBytes.None;
    }

    private static int Left(ReadOnlySpan<byte> json, int at, AuctionElement element)
    {
        var rest = json[at..];
        (element.TimeLeft, var length) =
            rest.StartsWith("\"VERY_LONG\""u8) ? (TimeLeft.VeryLong, 11)
            : rest.StartsWith("\"LONG\""u8) ? (TimeLeft.Long, 6)
            : rest.StartsWith("\"MEDIUM\""u8) ? (TimeLeft.Medium, 8)
            : rest.StartsWith("\"SHORT\""u8) ? (TimeLeft.Short, 7)
            : (TimeLeft.Unknown, 0);
        return length > 0 ? at + length : JsonBytes.None;
    }
}
