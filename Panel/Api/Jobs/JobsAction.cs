using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>What to do with all failed jobs that fit; what is left out means any.</summary>
/// <param name="Action">retry.</param>
/// <param name="Kind">Kind, exactly.</param>
/// <param name="Text">Part of kind, key, owner, note or error.</param>
/// <param name="Owner">User id of who asked for them.</param>
/// <param name="Priority">low, normal or high.</param>
internal sealed record JobsAction(
    [property: JsonPropertyName("action")] string Action,
    [property: JsonPropertyName("kind")] string? Kind = null,
    [property: JsonPropertyName("text")] string? Text = null,
    [property: JsonPropertyName("owner")] string? Owner = null,
    [property: JsonPropertyName("priority")] string? Priority = null);
