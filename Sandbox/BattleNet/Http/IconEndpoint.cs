using System.Globalization;
using DiscordAH.Sandbox.BattleNet.Catalogue;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Icons; like the real ones, without a token.</summary>
internal sealed class IconEndpoint(ItemCatalogue catalogue)
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
}
