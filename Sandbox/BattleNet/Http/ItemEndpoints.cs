using System.Globalization;
using System.Text.Json;
using DiscordAH.Sandbox.BattleNet.Catalogue;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Items, their classes and their icons.</summary>
internal sealed class ItemEndpoints(Terms terms, ItemCatalogue catalogue)
{
    public Task ItemAsync(BattleNetCall call) => call.RouteNumber("id") is { } id && catalogue.Item(id) is { } item
        ? call.SendAsync(ItemLink(call, item), json => WriteItem(json, call, item))
        : call.NotFoundAsync();

    public Task MediaAsync(BattleNetCall call) => call.RouteNumber("id") is { } id && catalogue.Item(id) is not null
        ? MediaAsync(call, "item", id)
        : call.NotFoundAsync();

    /// <summary>The media answer, naming the icon of an item or pet.</summary>
    public static Task MediaAsync(BattleNetCall call, string kind, int id) =>
        call.SendAsync(call.StaticLink(string.Create(CultureInfo.InvariantCulture, $"media/{kind}/{id}")), json =>
        {
            var root = call.BaseUrl[..call.BaseUrl.LastIndexOf('/')];
            json.WriteStartArray("assets");
            json.WriteStartObject();
            json.WriteString("key", "icon");
            json.WriteString("value", string.Create(CultureInfo.InvariantCulture, $"{root}/media/icons/56/{kind}_{id}.png"));
            json.WriteNumber("file_data_id", 1_000_000 + id);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteNumber("id", id);
        });

    public Task ClassIndexAsync(BattleNetCall call) => call.SendAsync(call.StaticLink("item-class/"), json =>
    {
        json.WriteStartArray("item_classes");
        foreach (var (id, name) in terms.Group("class").Select(each => (Number(each.Key), each.Name)).OrderBy(each => each.Item1))
            json.Reference(null, ClassLink(call, id), id, name, call.Locale);
        json.WriteEndArray();
    });

    public Task ClassAsync(BattleNetCall call)
    {
        if (call.RouteNumber("id") is not { } id || terms.Find("class", Text(id)) is not { } name)
            return call.NotFoundAsync();
        return call.SendAsync(ClassLink(call, id), json =>
        {
            json.WriteNumber("class_id", id);
            json.Text("name", name, call.Locale);
            json.WriteStartArray("item_subclasses");
            foreach (var (sub, subName) in Subclasses(id))
                json.Reference(null, SubclassLink(call, id, sub), sub, subName, call.Locale);
            json.WriteEndArray();
        });
    }

    public Task SubclassAsync(BattleNetCall call)
    {
        if (call.RouteNumber("id") is not { } id || call.RouteNumber("sub") is not { } sub
            || terms.Find("subclass", $"{Text(id)}/{Text(sub)}") is not { } name)
            return call.NotFoundAsync();
        return call.SendAsync(SubclassLink(call, id, sub), json =>
        {
            json.WriteNumber("class_id", id);
            json.WriteNumber("subclass_id", sub);
            json.Text("display_name", name, call.Locale);
        });
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string ItemLink(BattleNetCall call, CatalogueItem item) => call.StaticLink("item/" + Text(item.Id));

    private static string ClassLink(BattleNetCall call, int id) => call.StaticLink("item-class/" + Text(id));

    private static string SubclassLink(BattleNetCall call, int id, int sub) => call.StaticLink($"item-class/{Text(id)}/item-subclass/{Text(sub)}");

    private IEnumerable<(int Id, LocalText Name)> Subclasses(int id) => terms.Group("subclass")
        .Select(each => (Parts: each.Key.Split('/'), each.Name))
        .Where(each => Number(each.Parts[0]) == id)
        .Select(each => (Number(each.Parts[1]), each.Name))
        .OrderBy(each => each.Item1);

    private void WriteItem(Utf8JsonWriter json, BattleNetCall call, CatalogueItem item)
    {
        json.WriteNumber("id", item.Id);
        json.Text("name", item.Name, call.Locale);
        json.Typed("quality", item.QualityType, terms["quality", item.QualityType], call.Locale);
        json.WriteNumber("level", item.Level);
        json.WriteNumber("required_level", item.RequiredLevel);
        WriteKind(json, call, item);
        json.WriteNumber("purchase_price", item.SellPrice * 5);
        json.WriteNumber("sell_price", item.SellPrice);
        json.WriteNumber("max_count", 0);
        json.WriteBoolean("is_equippable", item.Inventory != "NON_EQUIP");
        json.WriteBoolean("is_stackable", item.Stack > 1);
        json.WriteStartObject("preview_item");
        json.WriteStartObject("item");
        json.Link("key", ItemLink(call, item));
        json.WriteNumber("id", item.Id);
        json.WriteEndObject();
        json.Typed("quality", item.QualityType, terms["quality", item.QualityType], call.Locale);
        json.Text("name", item.Name, call.Locale);
        WriteKind(json, call, item);
        if (item.Kind == ItemKind.Gear)
            json.Typed("binding", "ON_EQUIP", terms["binding", "ON_EQUIP"], call.Locale);
        WriteSellPrice(json, item.SellPrice);
        if (item.Class == 7)
            json.Text("crafting_reagent", LocalText.From("Crafting Reagent", "Handwerksmaterial", "Composant d’artisanat", "Материал для ремесла"), call.Locale);
        json.WriteEndObject();
        json.WriteNumber("purchase_quantity", 1);
    }

    private void WriteKind(Utf8JsonWriter json, BattleNetCall call, CatalogueItem item)
    {
        json.Reference("media", call.StaticLink("media/item/" + Text(item.Id)), item.Id, null, null);
        json.Reference("item_class", ClassLink(call, item.Class), item.Class, terms["class", Text(item.Class)], call.Locale);
        var subclass = terms["subclass", $"{Text(item.Class)}/{Text(item.Subclass)}"];
        json.Reference("item_subclass", SubclassLink(call, item.Class, item.Subclass), item.Subclass, subclass, call.Locale);
        json.Typed("inventory_type", item.Inventory, terms["inventory", item.Inventory], call.Locale);
    }

    private static void WriteSellPrice(Utf8JsonWriter json, long copper)
    {
        json.WriteStartObject("sell_price");
        json.WriteNumber("value", copper);
        json.WriteStartObject("display_strings");
        json.WriteString("header", "Sell Price:");
        json.WriteString("gold", (copper / 10_000).ToString(CultureInfo.InvariantCulture));
        json.WriteString("silver", (copper / 100 % 100).ToString(CultureInfo.InvariantCulture));
        json.WriteString("copper", (copper % 100).ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
