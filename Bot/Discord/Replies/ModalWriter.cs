using System.Text.Json;

namespace DiscordAH.Bot.Discord.Replies;

/// <summary>Writes a form: every field is a label with a text input.</summary>
internal static class ModalWriter
{
    public static void Write(Utf8JsonWriter json, Modal modal, string customId)
    {
        json.WriteString("custom_id"u8, customId);
        json.WriteString("title"u8, DiscordText.Clip(modal.Title, 45));
        json.WriteStartArray("components"u8);
        foreach (var field in modal.Fields.Take(5))
        {
            json.WriteStartObject();
            json.WriteNumber("type"u8, 18);
            json.WriteString("label"u8, DiscordText.Clip(field.Label, 45));
            json.WriteStartObject("component"u8);
            WriteInput(json, field);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInput(Utf8JsonWriter json, ModalField field)
    {
        var maximum = Math.Clamp(field.MaximumLength, 1, 4000);
        json.WriteNumber("type"u8, 4);
        json.WriteString("custom_id"u8, field.Id);
        json.WriteNumber("style"u8, field.Long ? 2 : 1);
        json.WriteBoolean("required"u8, field.Required);
        json.WriteNumber("max_length"u8, maximum);
        if (!string.IsNullOrEmpty(field.Placeholder)) json.WriteString("placeholder"u8, DiscordText.Clip(field.Placeholder, 100));
        if (!string.IsNullOrEmpty(field.Value)) json.WriteString("value"u8, field.Value.Length > maximum ? field.Value[..maximum] : field.Value);
    }
}
