using System.Text.Json;
using System.Text.Json.Serialization;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Api;

/// <summary>Reads request bodies without guessing: no unknown members, no member twice, no numbers in quotes.</summary>
internal static class StrictJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 32,
    };

    /// <summary>Reads the body; null when the request was refused.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext context)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return null;
        }

        try
        {
            if (await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Options, context.RequestAborted) is { } value) return value;
            Refuse(context, "#", "The body must be a JSON object.");
        }
        catch (JsonException ex)
        {
            Refuse(context, "#" + (ex.Path?.TrimStart('$').Replace('.', '/') ?? ""), "The body is not what this call takes: a member is missing, unknown, given twice or of the wrong type, or the text is not JSON.");
        }

        return null;
    }

    private static void Refuse(HttpContext context, string pointer, string message) =>
        Refusal.Set(context, StatusCodes.Status400BadRequest, new Refusal("request.body", "Bad request body", message, [new FieldFault(pointer, "invalid", message)]));
}
