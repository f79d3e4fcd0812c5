using System.Text.Json;

namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>
/// Reads what is between the brackets of <c>auctions[…]</c>, piece by piece: each element the fast way if that understands it, else the
/// strict way.
/// </summary>
/// <param name="sink">Takes the elements.</param>
/// <param name="strictOnly">For tests: never the fast way.</param>
internal sealed class AuctionList(ListingSink sink, bool strictOnly = false)
{
    private readonly AuctionElement _element = new();
    private StrictElement? _strict;
    private Next _next = Next.FirstElementOrEnd;

    private enum Next
    {
        FirstElementOrEnd,
        Element,
        CommaOrEnd,
    }

    /// <summary>Reads on.</summary>
    /// <param name="piece">The bytes; they begin where the last call stopped.</param>
    /// <param name="isLast">Whether nothing comes after them.</param>
    /// <param name="ended">Whether the list's closing bracket was reached.</param>
    /// <returns>The bytes read, without the closing bracket.</returns>
    /// <exception cref="MalformedBodyException">An element is followed by neither a comma nor the end.</exception>
    /// <exception cref="JsonException">An element is not JSON.</exception>
    public int Read(ReadOnlySpan<byte> piece, bool isLast, out bool ended)
    {
        ended = false;
        var at = 0;
        while ((at = JsonBytes.Space(piece, at)) < piece.Length)
        {
            if (piece[at] == ']' && _next != Next.Element)
            {
                ended = true;
                return at;
            }

            if (_next == Next.CommaOrEnd)
            {
                if (piece[at++] != ',') throw new MalformedBodyException("The body is not JSON: two auctions without a comma between them.");
                _next = Next.Element;
            }
            else
            {
                var end = ReadElement(piece, at, isLast);
                if (end == at) return at;
                at = end;
                _next = Next.CommaOrEnd;
            }
        }

        return at;
    }

    // The position behind the element, or the same one when the bytes end inside it.
    private int ReadElement(ReadOnlySpan<byte> piece, int at, bool isLast)
    {
        var end = strictOnly ? JsonBytes.None : FastElement.Read(piece, at, _element);
        if (end > at)
        {
            sink.Take(_element, _element.IsPlausible());
            return end;
        }

        _strict ??= new StrictElement(_element);
        var length = _strict.Read(piece[at..], isLast, out var sound);
        if (length > 0) sink.Take(_element, sound);
        return at + length;
    }
}
