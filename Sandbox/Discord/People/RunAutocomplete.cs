using System.Text.Json;

namespace DiscordAH.Sandbox.Discord;

/// <summary>A command line in the making, the caret in the option <paramref name="Focused"/>.</summary>
public sealed record RunAutocomplete(string Text, string Focused)
{
    internal static RunAutocomplete Parse(JsonElement json) => new(
        json.Text("text") ?? throw new RunRefusal("\"autocomplete\" needs \"text\": the command as far as it is typed."),
        json.Text("focused") ?? throw new RunRefusal("\"autocomplete\" needs \"focused\": the option being typed."));
}
