using System.Globalization;
using System.Text.Json;

namespace DiscordAH.Bot.Discord.Replies;

/// <summary>Writes an embed within Discord's limits.</summary>
internal static class EmbedWriter
{
    private const int MaximumFields = 25;
    private const int MaximumUrl = 2048;

    public static void Write(Utf8JsonWriter json, Embed embed, ref EmbedBudget budget)
    {
        json.WriteStartObject();
        WriteText(json, "title", budget.Take(embed.Title, 256));

        // Data age and source stand in the footer: it gets its room before the long parts.
        var footer = budget.Take(embed.Footer, 2048);
        WriteText(json, "description", budget.Take(embed.Description, 4096));
        if (embed.Url is { Length: > 0 and <= MaximumUrl }) json.WriteString("url"u8, embed.Url);
        if (embed.Colour is { } colour) json.WriteNumber("color"u8, colour & 0xFFFFFF);
        WriteFields(json, embed.Fields, ref budget);
        WriteUrl(json, "image", embed.Image);
        WriteUrl(json, "thumbnail", embed.Thumbnail);
        if (footer is not null)
        {
            json.WriteStartObject("footer"u8);
            json.WriteString("text"u8, footer);
            json.WriteEndObject();
        }

        if (embed.Timestamp is { } at) json.WriteString("timestamp"u8, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, IReadOnlyList<EmbedField> fields, ref EmbedBudget budget)
    {
        if (fields.Count == 0) return;
        json.WriteStartArray("fields"u8);
        for (var i = 0; i < Math.Min(fields.Count, MaximumFields); i++)
        {
            if (budget.Take(OrBlank(fields[i].Name), 256) is not { } name) break;
            if (budget.Take(OrBlank(fields[i].Value), 1024) is not { } value) break;
            json.WriteStartObject();
            json.WriteString("name"u8, name);
            json.WriteString("value"u8, value);
            json.WriteBoolean("inline"u8, fields[i].Inline);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Discord refuses an empty name or value.</summary>
    private static string OrBlank(string text) => string.IsNullOrWhiteSpace(text) ? "–" : text;

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private static void WriteUrl(Utf8JsonWriter json, string name, string? url)
    {
        if (url is not { Length: > 0 and <= MaximumUrl }) return;
        json.WriteStartObject(name);
        json.WriteString("url"u8, url);
        json.WriteEndObject();
    }
}
