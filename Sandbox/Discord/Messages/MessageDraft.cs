using System.Text.Json;

namespace DiscordAH.Sandbox.Discord;

/// <summary>A request to write a message: the JSON part, the files, and under which rules it is read.</summary>
internal sealed record MessageDraft(JsonElement Body, IReadOnlyList<UploadedFile> Files, string BaseUrl)
{
    /// <summary>Interactions and webhooks ping users only unless told otherwise; plain messages ping all.</summary>
    public bool FromInteraction { get; init; }

    /// <summary>Permissions of the author in the channel.</summary>
    public ulong AuthorPermissions { get; init; } = Permission.Talk;
}
