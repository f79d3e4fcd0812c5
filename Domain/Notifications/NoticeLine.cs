namespace DiscordAH.Domain.Notifications;

/// <summary>A figure beside the text.</summary>
/// <param name="Name">What.</param>
/// <param name="Value">How much, as people read it.</param>
public sealed record NoticeLine(string Name, string Value);
