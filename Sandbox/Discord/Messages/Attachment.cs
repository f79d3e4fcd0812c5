namespace DiscordAH.Sandbox.Discord;

internal sealed record Attachment(
    string Id, string Filename, int Size, string ContentType, string Url, string? Description, int? Width, int? Height, bool Ephemeral);
