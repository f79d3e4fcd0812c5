using DiscordAH.Domain.Market;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Api;

/// <summary>The parameter <c>variant</c>.</summary>
internal static class VariantQuery
{
    /// <summary>Reads it; null when it is missing or a fault was noted.</summary>
    public static VariantKey? Read(QueryReader query)
    {
        if (query.Text("variant", 60) is not { } text) return null;
        if (VariantKey.TryParse(text, out var key)) return key;
        query.Fault("variant", "unknown_variant", "variant must be a key like 2825-i619, as the answer's variant field gives it.");
        return null;
    }

    /// <summary>Refuses a variant of another item than the address names; true when it did.</summary>
    public static bool RefusesOther(HttpContext context, VariantKey? asked, VariantKey wanted)
    {
        if (asked is not { } variant || variant.Item == wanted.Item) return false;
        Refusal.Set(context, StatusCodes.Status400BadRequest, new Refusal("request.parameters", "Bad parameters", "The variant is of another item.",
            [new FieldFault("#/variant", "other_item", $"variant must begin with {wanted.Item}.")]));
        return true;
    }
}
