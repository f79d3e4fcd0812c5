using System.Text.Json;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>
/// Reads one element of <c>auctions[]</c> with the standard reader: whatever is JSON is understood, whatever is not is refused. It
/// has the last word on every element that <see cref="FastElement"/> does not take.
/// </summary>
internal sealed class StrictElement(AuctionElement element)
{
    // An element lies two levels deep in the document, and the document may be 64 deep.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 62 };

    private bool _malformed;

    /// <summary>Reads an element.</summary>
    /// <param name="json">The bytes from the element's first one on.</param>
    /// <param name="isLast">Whether nothing comes after them.</param>
    /// <param name="sound">Whether every field that matters was there, of the right type and in range.</param>
    /// <returns>The element's length; 0 when the bytes end inside it.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public int Read(ReadOnlySpan<byte> json, bool isLast, out bool sound)
    {
        var reader = new Utf8JsonReader(json, isLast, new JsonReaderState(Options));
        element.Reset();
        _malformed = false;
        sound = false;
        if (!reader.Read() || !TryElement(ref reader)) return 0;
        sound = !_malformed && element.IsPlausible();
        return (int)reader.BytesConsumed;
    }

    // Every method from here on returns false when the bytes end too early.
    private bool TryElement(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return TryMalformed(ref reader);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            var field = AuctionFields.OfAuction(ref reader);
            if (!reader.Read()) return false;
            var whole = field switch
            {
                AuctionField.Id => TryNumber(ref reader, ref element.Id),
                AuctionField.Item => TryItem(ref reader),
                AuctionField.Quantity => TryNumber(ref reader, ref element.Quantity),
                AuctionField.Bid => TryNumber(ref reader, ref element.Bid),
                AuctionField.Buyout => TryNumber(ref reader, ref element.Buyout),
                AuctionField.UnitPrice => TryNumber(ref reader, ref element.UnitPrice),
                AuctionField.TimeLeft => TryTimeLeft(ref reader),
                _ => Pass(ref reader),
            };
            if (!whole) return false;
        }

        return false;
    }

    private bool TryItem(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return TryMalformed(ref reader);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            var field = AuctionFields.OfItem(ref reader);
            if (!reader.Read()) return false;
            var whole = field switch
            {
                AuctionField.Id => TryNumber(ref reader, ref element.ItemId),
                AuctionField.BonusLists => TryBonuses(ref reader),
                AuctionField.Modifiers => TryModifiers(ref reader),
                AuctionField.PetSpecies => TryNumber(ref reader, ref element.Species),
                AuctionField.PetBreed => TryNumber(ref reader, ref element.Breed),
                AuctionField.PetQuality => TryNumber(ref reader, ref element.Quality),
                AuctionField.PetLevel => TryNumber(ref reader, ref element.Level),
                _ => Pass(ref reader),
            };
            if (!whole) return false;
        }

        return false;
    }

    private bool TryBonuses(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (reader.TokenType != JsonTokenType.StartArray) return TryMalformed(ref reader);
        element.BonusCount = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray) return true;
            if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var bonus))
            {
                if (element.BonusCount < AuctionElement.MostBonuses) element.Bonuses[element.BonusCount++] = bonus;
            }
            else if (!TryMalformed(ref reader))
            {
                return false;
            }
        }

        return false;
    }

    private bool TryModifiers(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (reader.TokenType != JsonTokenType.StartArray) return TryMalformed(ref reader);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray) return true;
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                if (!TryMalformed(ref reader)) return false;
            }
            else if (!TryModifier(ref reader))
            {
                return false;
            }
        }

        return false;
    }

    private bool TryModifier(ref Utf8JsonReader reader)
    {
        long type = 0, value = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                if (type == AuctionElement.PlayerLevelModifier) element.PlayerLevel = value;
                return true;
            }

            var field = AuctionFields.OfModifier(ref reader);
            if (!reader.Read()) return false;

            // Some tools write the names of modifier types; the one name that matters is understood, other text says nothing.
            if (reader.TokenType == JsonTokenType.String)
            {
                if (field == AuctionField.Type && AuctionFields.TextOf(ref reader).SequenceEqual("PLAYER_LEVEL"u8)) type = AuctionElement.PlayerLevelModifier;
                continue;
            }

            var whole = field switch
            {
                AuctionField.Type => TryNumber(ref reader, ref type),
                AuctionField.Value => TryNumber(ref reader, ref value),
                _ => Pass(ref reader),
            };
            if (!whole) return false;
        }

        return false;
    }

    // Nobody prices by it: what is not understood leaves it unknown.
    private bool TryTimeLeft(ref Utf8JsonReader reader)
    {
        element.TimeLeft = reader.TokenType == JsonTokenType.String ? AuctionFields.TimeLeftOf(ref reader) : TimeLeft.Unknown;
        return Pass(ref reader);
    }

    private bool TryNumber(ref Utf8JsonReader reader, ref long value)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
        {
            value = number;
            return true;
        }

        return reader.TokenType == JsonTokenType.Null || TryMalformed(ref reader);
    }

    private bool TryMalformed(ref Utf8JsonReader reader)
    {
        _malformed = true;
        return Pass(ref reader);
    }

    // TrySkip copies the whole reader, so it is asked only where there is something to skip.
    private static bool Pass(ref Utf8JsonReader reader) =>
        reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) || reader.TrySkip();
}
