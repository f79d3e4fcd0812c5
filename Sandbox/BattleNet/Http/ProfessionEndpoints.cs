using System.Globalization;
using System.Text.Json;
using DiscordAH.Sandbox.BattleNet.Catalogue;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Professions, their skill tiers and recipes. Like the real API they keep silent on what quality recipes make and how much they take.</summary>
internal sealed class ProfessionEndpoints(Terms terms, StaticCatalogue catalogue)
{
    public Task IndexAsync(BattleNetCall call) => call.SendAsync(call.StaticLink("profession/"), json =>
    {
        json.WriteStartArray("professions");
        foreach (var profession in catalogue.Professions.Values.OrderBy(each => each.Id))
            json.Reference(null, Link(call, $"profession/{profession.Id}"), profession.Id, profession.Name, call.Locale);
        json.WriteEndArray();
    });

    public Task ProfessionAsync(BattleNetCall call)
    {
        if (call.RouteNumber("id") is not { } id || catalogue.Professions.GetValueOrDefault(id) is not { } profession)
            return call.NotFoundAsync();
        return call.SendAsync(Link(call, $"profession/{id}"), json =>
        {
            json.WriteNumber("id", id);
            json.Text("name", profession.Name, call.Locale);
            json.Typed("type", profession.Type, terms["profession-type", profession.Type], call.Locale);
            json.Reference("media", Link(call, $"media/profession/{id}"), id, null, null);
            if (profession.Tiers.Count == 0)
                return;
            json.WriteStartArray("skill_tiers");
            foreach (var tier in profession.Tiers)
                json.Reference(null, Link(call, $"profession/{id}/skill-tier/{tier.Id}"), tier.Id, tier.Name, call.Locale);
            json.WriteEndArray();
        });
    }

    public Task TierAsync(BattleNetCall call)
    {
        if (call.RouteNumber("id") is not { } id || call.RouteNumber("tier") is not { } number
            || catalogue.Tiers.GetValueOrDefault(number) is not { } tier || tier.Profession != id)
            return call.NotFoundAsync();
        return call.SendAsync(Link(call, $"profession/{id}/skill-tier/{number}"), json =>
        {
            json.WriteNumber("id", number);
            json.Text("name", tier.Name, call.Locale);
            json.WriteNumber("minimum_skill_level", tier.Minimum);
            json.WriteNumber("maximum_skill_level", tier.Maximum);
            var categories = catalogue.Recipes.Values.Where(recipe => recipe.Tier == number).OrderBy(recipe => recipe.Id).GroupBy(recipe => recipe.Category).ToList();
            if (categories.Count == 0)
                return;
            json.WriteStartArray("categories");
            foreach (var category in categories)
            {
                json.WriteStartObject();
                json.Text("name", category.Key, call.Locale);
                json.WriteStartArray("recipes");
                foreach (var recipe in category)
                    json.Reference(null, Link(call, $"recipe/{recipe.Id}"), recipe.Id, recipe.Name, call.Locale);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    public Task RecipeAsync(BattleNetCall call)
    {
        if (call.RouteNumber("id") is not { } id || catalogue.Recipes.GetValueOrDefault(id) is not { } recipe)
            return call.NotFoundAsync();
        return call.SendAsync(Link(call, $"recipe/{id}"), json =>
        {
            json.WriteNumber("id", id);
            json.Text("name", recipe.Name, call.Locale);
            json.Reference("media", Link(call, $"media/recipe/{id}"), id, null, null);
            WriteItem(json, call, "crafted_item", recipe.Item);
            WriteItem(json, call, "alliance_crafted_item", recipe.AllianceItem);
            WriteItem(json, call, "horde_crafted_item", recipe.HordeItem);
            WriteReagents(json, call, recipe);
            if (recipe.Rank is { } rank)
                json.WriteNumber("rank", rank);
            WriteQuantity(json, recipe);
            WriteSlots(json, call, recipe);
        });
    }

    public Task ProfessionMediaAsync(BattleNetCall call) => call.RouteNumber("id") is { } id && catalogue.Professions.ContainsKey(id)
        ? ItemEndpoints.MediaAsync(call, "profession", id)
        : call.NotFoundAsync();

    public Task RecipeMediaAsync(BattleNetCall call) => call.RouteNumber("id") is { } id && catalogue.Recipes.ContainsKey(id)
        ? ItemEndpoints.MediaAsync(call, "recipe", id)
        : call.NotFoundAsync();

    private static string Link(BattleNetCall call, FormattableString path) => call.StaticLink(path.ToString(CultureInfo.InvariantCulture));

    private static void WriteQuantity(Utf8JsonWriter json, CatalogueRecipe recipe)
    {
        if (recipe.Minimum is not { } minimum)
            return;
        json.WriteStartObject("crafted_quantity");
        json.WriteNumber(recipe.Maximum is null ? "value" : "minimum", minimum);
        if (recipe.Maximum is { } maximum)
            json.WriteNumber("maximum", maximum);
        json.WriteEndObject();
    }

    private void WriteItem(Utf8JsonWriter json, BattleNetCall call, string name, int? item)
    {
        if (item is { } id)
            json.Reference(name, Link(call, $"item/{id}"), id, catalogue.ItemName(id), call.Locale);
    }

    private void WriteReagents(Utf8JsonWriter json, BattleNetCall call, CatalogueRecipe recipe)
    {
        if (recipe.Reagents.Count == 0)
            return;
        json.WriteStartArray("reagents");
        foreach (var (item, quantity) in recipe.Reagents)
        {
            json.WriteStartObject();
            WriteItem(json, call, "reagent", item);
            json.WriteNumber("quantity", quantity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSlots(Utf8JsonWriter json, BattleNetCall call, CatalogueRecipe recipe)
    {
        if (recipe.Slots.Count == 0)
            return;
        json.WriteStartArray("modified_crafting_slots");
        for (var order = 0; order < recipe.Slots.Count; order++)
        {
            var slot = catalogue.Slots[recipe.Slots[order]];
            json.WriteStartObject();
            json.Reference("slot_type", Link(call, $"modified-crafting/reagent-slot-type/{slot.Id}"), slot.Id, slot.Name, call.Locale);
            json.WriteNumber("display_order", order);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
