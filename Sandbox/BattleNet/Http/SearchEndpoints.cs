using System.Globalization;
using System.Text.Json;
using DiscordAH.Sandbox.BattleNet.Catalogue;
using DiscordAH.Sandbox.BattleNet.World;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Searches over realms and items. Their texts are objects of locales whatever locale is asked for.</summary>
internal sealed class SearchEndpoints(Terms terms, ItemCatalogue catalogue, RealmConditions conditions)
{
    public Task ConnectedRealmsAsync(BattleNetCall call)
    {
        var page = new SearchPage(call.Http.Request.Query, 100);
        var found = call.Region.Realms.Where(connected =>
            page.FitsNumber("id", connected.Id)
            && page.Fits("status.type", conditions.Now(call.Region, connected).Status)
            && page.Fits("population.type", conditions.Now(call.Region, connected).Population)
            && page.Fits("realms.slug", connected.Realms.Select(realm => realm.Slug))
            && page.Fits("realms.type.type", connected.Realms.Select(realm => realm.Type))
            && page.Fits("realms.locale", connected.Realms.Select(realm => realm.Locale))
            && page.Fits("realms.timezone", connected.Realms.Select(realm => realm.Timezone))
            && LocalText.Locales.All(locale => page.Fits("realms.name." + locale, connected.Realms.Select(realm => realm.Name.In(locale)))))
            .ToList();
        return call.SendBareAsync(json => page.Write(json, found, connected =>
        {
            json.Link("key", call.DynamicLink(string.Create(CultureInfo.InvariantCulture, $"connected-realm/{connected.Id}")));
            WriteConnected(json, call.Region, connected);
        }));
    }

    public Task ItemsAsync(BattleNetCall call)
    {
        var query = call.Http.Request.Query;
        var page = new SearchPage(query, 1000);
        var found = catalogue.Items.Where(item =>
            page.FitsNumber("id", item.Id)
            && page.FitsNumber("item_class.id", item.Class)
            && page.FitsNumber("item_subclass.id", item.Subclass)
            && page.Fits("quality.type", item.QualityType)
            && LocalText.Locales.All(locale => HasWords(item.Name.In(locale), query["name." + locale].ToString())))
            .ToList();
        if (query["orderby"].ToString().EndsWith(":desc", StringComparison.Ordinal))
            found.Reverse();
        return call.SendBareAsync(json => page.Write(json, found, item =>
        {
            json.Link("key", call.StaticLink(string.Create(CultureInfo.InvariantCulture, $"item/{item.Id}")));
            WriteItem(json, item);
        }));
    }

    private static bool HasWords(string name, string wanted) =>
        wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private void WriteConnected(Utf8JsonWriter json, GameRegion region, ConnectedRealm connected)
    {
        json.WriteStartObject("data");
        json.WriteStartArray("realms");
        foreach (var realm in connected.Realms)
        {
            json.WriteStartObject();
            json.WriteBoolean("is_tournament", false);
            json.WriteString("timezone", realm.Timezone);
            json.Text("name", realm.Name, null);
            json.WriteNumber("id", realm.Id);
            json.WriteStartObject("region");
            json.Text("name", terms["region", region.Key], null);
            json.WriteNumber("id", region.Id);
            json.WriteEndObject();
            json.Text("category", terms["category", realm.Category], null);
            json.WriteString("locale", realm.Locale);
            json.Typed("type", realm.Type, terms["realm-type", realm.Type], null);
            json.WriteString("slug", realm.Slug);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("id", connected.Id);
        json.WriteBoolean("has_queue", false);
        json.Condition(conditions.Now(region, connected), terms, null);
        json.WriteEndObject();
    }

    private void WriteItem(Utf8JsonWriter json, CatalogueItem item)
    {
        json.WriteStartObject("data");
        json.WriteNumber("level", item.Level);
        json.WriteNumber("required_level", item.RequiredLevel);
        json.WriteNumber("sell_price", item.SellPrice);
        json.WriteStartObject("item_subclass");
        json.Text("name", terms["subclass", string.Create(CultureInfo.InvariantCulture, $"{item.Class}/{item.Subclass}")], null);
        json.WriteNumber("id", item.Subclass);
        json.WriteEndObject();
        json.WriteBoolean("is_equippable", item.Inventory != "NON_EQUIP");
        json.WriteNumber("purchase_quantity", 1);
        json.WriteStartObject("media");
        json.WriteNumber("id", item.Id);
        json.WriteEndObject();
        json.WriteStartObject("item_class");
        json.Text("name", terms["class", item.Class.ToString(CultureInfo.InvariantCulture)], null);
        json.WriteNumber("id", item.Class);
        json.WriteEndObject();
        json.Typed("quality", item.QualityType, terms["quality", item.QualityType], null);
        json.WriteNumber("max_count", 0);
        json.WriteBoolean("is_stackable", item.Stack > 1);
        json.Text("name", item.Name, null);
        json.WriteNumber("purchase_price", item.SellPrice * 5);
        json.WriteNumber("id", item.Id);
        json.Typed("inventory_type", item.Inventory, terms["inventory", item.Inventory], null);
        json.WriteEndObject();
    }
}
