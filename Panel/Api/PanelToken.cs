using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Antiforgery;

namespace DiscordAH.Panel.Api;

/// <summary>What every changing call of the API shares: the token of a panel page, and a refusal that names the field.</summary>
internal static class PanelToken
{
    /// <summary>Refuses a call without the token; true when it did.</summary>
    public static async Task<bool> IsMissingAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (await antiforgery.IsRequestValidAsync(context)) return false;
        Refusal.Set(context, StatusCodes.Status400BadRequest, "request.csrf", "Token missing",
            "Send the X-CSRF-TOKEN header with the token of a panel page; reload the page for a fresh one.");
        return true;
    }

    /// <summary>Refuses a body for one of its fields.</summary>
    public static IResult BadField(HttpContext context, string field, string code, string sentence)
    {
        Refusal.Set(context, StatusCodes.Status400BadRequest, new Refusal("request.body", "Bad request body", sentence, [new FieldFault("#/" + field, code, sentence)]));
        return Results.Empty;
    }
}
