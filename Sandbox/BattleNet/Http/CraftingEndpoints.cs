using System.Globalization;
using DiscordAH.Sandbox.BattleNet.Catalogue;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Slots of quality recipes and the categories of reagents that fit. Which item is in which category the API does not tell.</summary>
internal sealed class CraftingEndpoints(StaticCatalogue catalogue)
{
    private const string Root = "modified-crafting/";

    public static Task RootAsync(BattleNetCall call) => call.SendAsync(call.StaticLink(Root), json =>
    {
        json.Link("categories", call.StaticLink(Root + "category/"));
        json.Link("slot_types", call.StaticLink(Root + "reagent-slot-type/"));
    });

    public Task SlotIndexAsync(BattleNetCall call) => call.SendAsync(call.StaticLink(Root + "reagent-slot-type/"), json =>
    {
        json.WriteStartArray("slot_types");
        foreach (var slot in catalogue.Slots.Values.OrderBy(each => each.Id))
            json.Reference(null, Link(call, "reagent-slot-type", slot.Id), slot.Id, slot.Name, call.Locale);
        json.WriteEndArray();
    });

    public Task SlotAsync(BattleNetCall call)
    {
        if (call.RouteNumber("id") is not { } id || catalogue.Slots.GetValueOrDefault(id) is not { } slot)
            return call.NotFoundAsync();
        return call.SendAsync(Link(call, "reagent-slot-type", id), json =>
        {
            json.WriteNumber("id", id);
            json.Text("description", slot.Name, call.Locale);
            json.WriteStartArray("compatible_categories");
            foreach (var category in slot.Categories)
                json.Reference(null, Link(call, "category", category), category, catalogue.Categories[category], call.Locale);
            json.WriteEndArray();
        });
    }

    public Task CategoryIndexAsync(BattleNetCall call) => call.SendAsync(call.StaticLink(Root + "category/"), json =>
    {
        json.WriteStartArray("categories");
        foreach (var (id, name) in catalogue.Categories.OrderBy(each => each.Key))
            json.Reference(null, Link(call, "category", id), id, name, call.Locale);
        json.WriteEndArray();
    });

    public Task CategoryAsync(BattleNetCall call)
    {
        if (call.RouteNumber("id") is not { } id || catalogue.Categories.GetValueOrDefault(id) is not { } name)
            return call.NotFoundAsync();
        return call.SendAsync(Link(call, "category", id), json =>
        {
            json.WriteNumber("id", id);
            json.Text("name", name, call.Locale);
        });
    }

    private static string Link(BattleNetCall call, string kind, int id) =>
        call.StaticLink(string.Create(CultureInfo.InvariantCulture, $"{Root}{kind}/{id}"));
}
