using System.Text.Json;

namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>
/// Parses an auctions document piece by piece straight into an aggregator: neither the document nor an object a listing is ever held.
/// Fed with consecutive pieces, cut anywhere; unknown properties are ignored, elements that make no sense are skipped and counted.
/// The standard reader walks the document; for it the list of auctions is empty, since <see cref="AuctionList"/> reads what is inside.
/// </summary>
internal sealed class AuctionParser(AuctionList auctions)
{
    private JsonReaderState _state;
    private Place _place;
    private int _depth;
    private bool _found;

    private enum Place
    {
        BeforeRoot,
        InRoot,
        BeforeAuctions,
        InAuctions,
        AtEndOfAuctions,
        InOther,
        AfterRoot,
    }

    /// <summary>Takes the next piece; what is left over after the returned number of bytes must come again, with more behind it.</summary>
    /// <exception cref="MalformedBodyException">It is not, or cannot become, an auctions document.</exception>
    public int Feed(ReadOnlySpan<byte> piece, bool isLast)
    {
        try
        {
            var at = _place == Place.InAuctions ? 0 : Walk(piece, isLast);
            if (_place == Place.InAuctions)
            {
                at += auctions.Read(piece[at..], isLast, out var ended);
                if (ended)
                {
                    _place = Place.AtEndOfAuctions;
                    at += Walk(piece[at..], isLast);
                }
            }

            if (isLast && _place != Place.AfterRoot) throw new MalformedBodyException("The body is cut off.");
            return at;
        }
        catch (JsonException exception)
        {
            throw new MalformedBodyException("The body is cut off or is not JSON.", exception);
        }
    }

    // Walks the document until the auctions begin or the bytes end.
    private int Walk(ReadOnlySpan<byte> piece, bool isLast)
    {
        var reader = new Utf8JsonReader(piece, isLast, _state);
        while (_place != Place.InAuctions && reader.Read()) Step(ref reader);
        _state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    private void Step(ref Utf8JsonReader reader)
    {
        switch (_place)
        {
            case Place.BeforeRoot:
                Expect(reader.TokenType == JsonTokenType.StartObject, "an object");
                _place = Place.InRoot;
                break;
            case Place.InRoot when reader.TokenType == JsonTokenType.EndObject:
                Expect(_found, "an object with auctions");
                _place = Place.AfterRoot;
                break;
            case Place.InRoot:
                _place = AuctionFields.TextOf(ref reader).SequenceEqual("auctions"u8) ? Place.BeforeAuctions : Place.InOther;
                break;
            case Place.BeforeAuctions:
                Expect(reader.TokenType == JsonTokenType.StartArray && !_found, "one list of auctions");
                _found = true;
                _place = Place.InAuctions;
                break;
            case Place.AtEndOfAuctions:
                _place = Place.InRoot;
                break;
            case Place.InOther:
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) _depth++;
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) _depth--;
                if (_depth == 0) _place = Place.InRoot;
                break;
            case Place.InAuctions:
            case Place.AfterRoot:
            default:
                break;
        }
    }

    private static void Expect(bool condition, string what)
    {
        if (!condition) throw new MalformedBodyException($"The body is not {what}.");
    }
}
