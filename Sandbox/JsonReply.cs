using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox;

/// <summary>Reads and writes the JSON of the sandbox's own addresses.</summary>
internal static class JsonReply
{
    public static async Task WriteAsync(HttpContext context, JsonNode body, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.StartAsync(context.RequestAborted);
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        body.WriteTo(writer);
        await writer.FlushAsync(context.RequestAborted);
    }

    public static Task RefuseAsync(HttpContext context, string sentence, int status = 400) =>
        WriteAsync(context, new JsonObject { ["error"] = sentence }, status);

    /// <summary>The body as JSON, or null after answering that it is none.</summary>
    public static async Task<JsonElement?> ReadAsync(HttpContext context)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            await RefuseAsync(context, "The body is not valid JSON.");
            return null;
        }
    }
}
