using System.Text.Json;
using DiscordAH.Bot.Discord.Interactions;

namespace DiscordAH.Bot.Discord.Replies;

/// <summary>Writes rows of buttons and selects, with signed ids.</summary>
internal sealed class ComponentWriter(SignedState signed)
{
    private const int MaximumRows = 5;
    private const int MaximumButtons = 5;
    private const int MaximumEntries = 25;

    public void Write(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<Component>> rows)
    {
        json.WriteStartArray("components"u8);
        var position = 0;
        foreach (var row in rows.Where(r => r.Count > 0).Take(MaximumRows))
        {
            json.WriteStartObject();
            json.WriteNumber("type"u8, 1);
            json.WriteStartArray("components"u8);
            foreach (var component in row.Take(MaximumButtons)) WriteComponent(json, component, position++);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteComponent(Utf8JsonWriter json, Component component, int position)
    {
        json.WriteStartObject();
        switch (component)
        {
            case Component.Button button:
                WriteButton(json, button, position);
                break;
            case Component.Link link:
                json.WriteNumber("type"u8, 2);
                json.WriteNumber("style"u8, 5);
                json.WriteString("label"u8, DiscordText.Clip(link.Label, 80));
                json.WriteString("url"u8, link.Url);
                break;
            case Component.Select select:
                WriteSelect(json, select, position);
                break;
            default:
                throw new NotSupportedException($"{component.GetType().Name} is no component Discord knows.");
        }

        json.WriteEndObject();
    }

    private void WriteButton(Utf8JsonWriter json, Component.Button button, int position)
    {
        json.WriteNumber("type"u8, 2);
        json.WriteNumber("style"u8, (int)button.Style);
        json.WriteString("label"u8, DiscordText.Clip(button.Label, 80));
        json.WriteString("custom_id"u8, signed.Sign(button.Action, button.State, button.OnlyFor, button.ExpiresAt, position));
        if (button.Disabled) json.WriteBoolean("disabled"u8, true);
    }

    private void WriteSelect(Utf8JsonWriter json, Component.Select select, int position)
    {
        json.WriteNumber("type"u8, 3);
        json.WriteString("custom_id"u8, signed.Sign(select.Action, select.State, select.OnlyFor, select.ExpiresAt, position));
        json.WriteString("placeholder"u8, DiscordText.Clip(select.Placeholder, 150));
        json.WriteStartArray("options"u8);
        foreach (var entry in select.Entries.Take(MaximumEntries))
        {
            json.WriteStartObject();
            json.WriteString("label"u8, DiscordText.Clip(entry.Label, 100));
            json.WriteString("value"u8, entry.Value);
            if (!string.IsNullOrEmpty(entry.Description)) json.WriteString("description"u8, DiscordText.Clip(entry.Description, 100));
            if (entry.Selected) json.WriteBoolean("default"u8, true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
