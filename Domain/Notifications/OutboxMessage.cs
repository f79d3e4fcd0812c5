namespace DiscordAH.Domain.Notifications;

/// <summary>A message that must reach somebody: delivered once, or kept as a dead letter with the reason.</summary>
/// <param name="Key">Names the message for good, at most 200 characters: the same key again is the same message and is not added twice.</param>
/// <param name="Channel">Which way it goes; see <see cref="OutboxChannels"/>.</param>
/// <param name="Target">Whom it is for, as the channel knows them: a Discord user or channel id, or a mail address.</param>
/// <param name="Notice">What it says.</param>
/// <param name="For">Whose it is; null for what is nobody's own, as a message to a channel.</param>
public sealed record OutboxMessage(string Key, string Channel, string Target, Notice Notice, NoticeFor? For = null);
