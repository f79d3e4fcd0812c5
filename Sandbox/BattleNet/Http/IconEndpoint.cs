using System.Globalization;
using DiscordAH.Sandbox.BattleNet.Catalogue;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Icons; like the real ones, without a token.</summary>
internal sealed class IconEndpoint(ItemCatalogue catalogue, StaticCatalogue statics)
{
    public async Task GetAsync(HttpContext context)
    {
        var name = context.Request.RouteValues["name"] as string ?? "";
        var parts = name.Split('_', '.');
        var item = parts is [var kind, var digits, "png"] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? kind switch
            {
                "item" => catalogue.Item(id),
                "pet" => catalogue.Pet(id),
                "recipe" when statics.Recipes.TryGetValue(id, out var recipe) => Stand(id, recipe.Name, 9),
                "profession" when statics.Professions.TryGetValue(id, out var profession) => Stand(id, profession.Name, 19),
                _ => null,
            }
            : null;
        if (item is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var png = IconPainter.Paint(item);
        context.Response.ContentType = "image/png";
        context.Response.ContentLength = png.Length;
        context.Response.Headers.CacheControl = "public, max-age=86400";
        await context.Response.Body.WriteAsync(png, context.RequestAborted);
    }

    // What is no item is painted like one.
    private static CatalogueItem Stand(int id, LocalText name, int itemClass) =>
        new(id, name, ItemKind.Companion, itemClass, 0, 1, 1, 0, "NON_EQUIP", 1, 0, 0, PriceTrend.Flat, true);
}
