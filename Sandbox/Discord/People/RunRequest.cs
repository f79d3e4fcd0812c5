using System.Text.Json;

namespace DiscordAH.Sandbox.Discord;

/// <summary>
/// One thing a person does. Exactly one of <see cref="Text"/>, <see cref="Click"/>, <see cref="Select"/>, <see cref="Modal"/>,
/// <see cref="Autocomplete"/> and <see cref="Menu"/> is set.
/// </summary>
public sealed record RunRequest
{
    /// <summary>Name or id, for example <c>member-1</c>.</summary>
    public required string User { get; init; }

    /// <summary>Name or id; <c>@member-1</c> means the direct messages of that person with the bot.</summary>
    public string? Channel { get; init; }

    /// <summary>Name or id, where the channel's name alone is not enough.</summary>
    public string? Guild { get; init; }

    /// <summary>A slash command: <c>/price item:Mycobloom realm:"Area 52"</c>.</summary>
    public string? Text { get; init; }

    public RunComponent? Click { get; init; }
    public RunComponent? Select { get; init; }
    public RunModal? Modal { get; init; }
    public RunAutocomplete? Autocomplete { get; init; }
    public RunMenu? Menu { get; init; }

    /// <summary>Bytes for attachment options, by the name the command line uses.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>Milliseconds to go on listening after the answer, for follow-ups.</summary>
    public int SettleMilliseconds { get; init; }

    internal string BaseUrl { get; init; } = "";

    /// <exception cref="RunRefusal">The body is not such a request.</exception>
    internal static RunRequest Parse(JsonElement json, string baseUrl)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new RunRefusal("Send a JSON object such as {\"user\":\"member-1\",\"channel\":\"market\",\"text\":\"/help\"}.");
        var request = new RunRequest
        {
            User = json.Text("user") ?? throw new RunRefusal("\"user\" is missing: say who acts, for example \"member-1\"."),
            Channel = json.TextOrNumber("channel"), Guild = json.TextOrNumber("guild"), Text = json.Text("text"),
            Click = json.Given("click", out var click) ? RunComponent.Parse(click, "click") : null,
            Select = json.Given("select", out var select) ? RunComponent.Parse(select, "select") : null,
            Modal = json.Given("modal", out var modal) ? RunModal.Parse(modal) : null,
            Autocomplete = json.Given("autocomplete", out var auto) ? RunAutocomplete.Parse(auto) : null,
            Menu = json.Given("menu", out var menu) ? RunMenu.Parse(menu) : null,
            Files = FilesOf(json), SettleMilliseconds = Math.Clamp(json.Int("settle_ms") ?? 0, 0, 10_000), BaseUrl = baseUrl,
        };
        object?[] acts = [request.Text, request.Click, request.Select, request.Modal, request.Autocomplete, request.Menu];
        return acts.Count(act => act is not null) == 1
            ? request
            : throw new RunRefusal("Give exactly one of \"text\", \"click\", \"select\", \"modal\", \"autocomplete\" and \"menu\".");
    }

    private static Dictionary<string, byte[]> FilesOf(JsonElement json)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (!json.Given("files", out var map) || map.ValueKind != JsonValueKind.Object)
            return files;
        foreach (var entry in map.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.String || !entry.Value.TryGetBytesFromBase64(out var bytes))
                throw new RunRefusal($"\"files\": the content of \"{entry.Name}\" must be base64.");
            files[entry.Name] = bytes;
        }

        return files;
    }
}
