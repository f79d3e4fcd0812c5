namespace DiscordAH.Domain.Notifications;

/// <summary>What a person is told, independent of the way it goes. Plain text: the channel escapes what it must.</summary>
/// <param name="Title">A few words that say what it is about.</param>
/// <param name="Text">One or a few sentences.</param>
/// <param name="Link">Address with more about it; one that begins with <c>/</c> is a page of the panel, and left out where the panel has no public address. Null for none.</param>
/// <param name="Card">What it has beside that; null for nothing.</param>
public sealed record Notice(string Title, string Text, string? Link = null, NoticeCard? Card = null);
