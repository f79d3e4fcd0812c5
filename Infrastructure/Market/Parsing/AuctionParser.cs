using System.Text.Json;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>
/// Parses an auctions document piece by piece straight into an aggregator: neither the document nor an object a listing is ever held.
/// Fed with consecutive pieces, cut anywhere; unknown properties are ignored, elements that make no sense are skipped and counted.
/// </summary>
internal sealed class AuctionParser(SnapshotAggregator aggregator, VariantIdentity identity)
{
    private readonly AuctionElement _element = new();
    private readonly HashSet<long> _seen = new(1 << 16);
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
        InOther,
        AfterRoot,
    }

    /// <summary>Elements left out so far.</summary>
    public int Skipped { get; private set; }

    /// <summary>Of those, listings whose id had come before.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Takes the next piece; what is left over after the returned number of bytes must come again, with more behind it.</summary>
    /// <exception cref="MalformedBodyException">It is not, or cannot become, an auctions document.</exception>
    public int Feed(ReadOnlySpan<byte> piece, bool isLast)
    {
        var reader = new Utf8JsonReader(piece, isLast, _state);
        try
        {
            while (_place == Place.InAuctions ? TryElement(ref reader) : TryStep(ref reader))
            {
            }
        }
        catch (JsonException exception)
        {
            throw new MalformedBodyException("The body is cut off or is not JSON.", exception);
        }

        if (isLast && _place != Place.AfterRoot) throw new MalformedBodyException("The body is cut off.");
        _state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    // Reads one whole element, or the end of the array; false leaves the reader where it was.
    private bool TryElement(ref Utf8JsonReader reader)
    {
        var start = reader;
        if (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray)
            {
                _place = Place.InRoot;
                return true;
            }

            if (_element.TryRead(ref reader))
            {
                Take();
                return true;
            }
        }

        reader = start;
        return false;
    }

    private void Take()
    {
        if (_element.IsMalformed || identity.Of(_element.Item) is not { } key)
        {
            Skipped++;
        }
        else if (!_seen.Add(_element.Id))
        {
            Skipped++;
            Duplicates++;
        }
        else if (_element.Price is var price and > 0)
        {
            aggregator.Add(key, price, _element.Quantity);
        }
        else
        {
            aggregator.AddBidOnly(key);
        }
    }

    private bool TryStep(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) return false;
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
                _place = reader.ValueTextEquals("auctions"u8) ? Place.BeforeAuctions : Place.InOther;
                break;
            case Place.BeforeAuctions:
                Expect(reader.TokenType == JsonTokenType.StartArray && !_found, "one list of auctions");
                _found = true;
                _place = Place.InAuctions;
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

        return true;
    }

    private static void Expect(bool condition, string what)
    {
        if (!condition) throw new MalformedBodyException($"The body is not {what}.");
    }
}
