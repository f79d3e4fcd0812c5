using System.Text.Json;

namespace DiscordAH.EndToEnd.Tests.Harness;

/// <summary>Reads what the sandbox gave back.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonElement Message(this JsonElement answer) => answer.GetProperty("messages").EnumerateArray().Last();

    /// <summary>The JSON with its text readable: no escapes but those JSON needs.</summary>
    public static string AllText(this JsonElement answer) => JsonSerializer.Serialize(answer, Readable);

    /// <summary>All buttons and selects of a message, in order.</summary>
    public static IEnumerable<JsonElement> Components(this JsonElement message) =>
        message.GetProperty("components").EnumerateArray().SelectMany(row => row.GetProperty("components").EnumerateArray());

    public static JsonElement Button(this JsonElement message, string label) =>
        message.Components().First(component => component.TryGetProperty("label", out var text) && text.GetString() == label);

    public static string CustomId(this JsonElement component) => component.GetProperty("custom_id").GetString()!;
}
