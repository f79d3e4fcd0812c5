using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Sources;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>Wowhead's XML of one item.</summary>
/// <param name="Fact">What it says; null when Wowhead does not know the item.</param>
internal sealed record WowheadPage(ItemFact? Fact)
{
    private const int MostCharacters = 2 * 1024 * 1024;
    private const int LongestName = 200;

    public static async Task<WowheadPage> ReadAsync(Stream body, ItemId asked, CancellationToken ct)
    {
        var settings = new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters };
        try
        {
            using var reader = XmlReader.Create(body, settings);
            var root = (await XDocument.LoadAsync(reader, LoadOptions.None, ct)).Root;
            if (root?.Name.LocalName != "wowhead") throw new SourceDocumentException("It is not an item page.");
            if (root.Element("error") is not null) return new WowheadPage(Fact: null);
            return new WowheadPage(Read(root.Element("item") ?? throw new SourceDocumentException("It has no item."), asked));
        }
        catch (XmlException exception)
        {
            // Its message quotes the document.
            throw new SourceDocumentException("It is cut off or is not the XML it should be.", exception);
        }
    }

    private static ItemFact Read(XElement item, ItemId asked)
    {
        if (Number(item.Attribute("id")?.Value) != asked.Value) throw new SourceDocumentException("It is about another item.");
        var name = item.Element("name")?.Value.Trim() ?? "";
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl)) throw new SourceDocumentException("It has no usable name.");
        var icon = item.Element("icon")?.Value.Trim();
        return new ItemFact(
            asked,
            name,
            Small(item.Element("quality")?.Attribute("id")?.Value, 8),
            Small(item.Element("level")?.Value, 10_000),
            Small(item.Element("class")?.Attribute("id")?.Value, 100),
            Small(item.Element("subclass")?.Attribute("id")?.Value, 1000),
            icon is { Length: > 0 and <= 100 } && icon.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') ? icon : null,
            // Shown to people as a link: only where it leads to Wowhead, else the address that everybody knows.
            Link(item.Element("link")?.Value) ?? WowheadLinks.Item(asked));
    }

    private static string? Link(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == "https" && address.Host == "www.wowhead.com" && text.Length <= 300 ? address.AbsoluteUri : null;

    // Negative subclasses occur (cosmetic armour).
    private static int Small(string? text, int most) => Number(text) is { } number && Math.Abs((long)number) <= most ? number : 0;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
