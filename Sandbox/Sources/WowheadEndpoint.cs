using System.Globalization;
using System.Security;
using DiscordAH.Sandbox.BattleNet.Catalogue;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.Sources;

/// <summary>Items as Wowhead's XML has them, also those that the sandbox's Battle.net does not know.</summary>
internal sealed class WowheadEndpoint(ItemCatalogue catalogue, Terms terms, SourceReply reply)
{
    private const string Prefix = "item=";
    private const string Suffix = "&xml";

    public async Task ItemAsync(HttpContext context)
    {
        var page = context.Request.RouteValues["page"] as string ?? "";
        if (!page.StartsWith(Prefix, StringComparison.Ordinal) || !page.EndsWith(Suffix, StringComparison.Ordinal)
            || !int.TryParse(page.AsSpan()[Prefix.Length..^Suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var item = catalogue.All.FirstOrDefault(one => one.Kind != ItemKind.Pet && one.Id == id);
        await reply.SendAsync(context, "text/xml; charset=UTF-8", null, null, () => item is null ? Document("<error>Item not found!</error>") : Document(Item(item)));
    }

    private static string Document(string inside) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wowhead>{inside}</wowhead>";

    private string Item(CatalogueItem item)
    {
        var quality = terms["quality", item.QualityType].En;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <item id="{item.Id}"><name>{Data(item.Name.En)}</name><level>{item.Level}</level><quality id="{item.Quality}">{Text(quality)}</quality><class id="{item.Class}"><![CDATA[]]></class><subclass id="{item.Subclass}"><![CDATA[]]></subclass><icon displayId="0">{Icon(item)}</icon><inventorySlot id="0"></inventorySlot><htmlTooltip><![CDATA[<table><tr><td>{Text(item.Name.En)}</td></tr></table>]]></htmlTooltip><json><![CDATA["id":{item.Id}]]></json><jsonEquip><![CDATA[]]></jsonEquip><link>https://www.wowhead.com/item={item.Id}</link></item>
            """);
    }

    private static string Icon(CatalogueItem item) => string.Create(CultureInfo.InvariantCulture, $"item_{item.Id}");

    private static string Data(string text) => $"<![CDATA[{text.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]>";

    private static string Text(string text) => SecurityElement.Escape(text);
}
