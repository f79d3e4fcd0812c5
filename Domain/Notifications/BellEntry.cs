namespace DiscordAH.Domain.Notifications;

/// <summary>A message as the panel's bell shows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">About what.</param>
/// <param name="Notice">What it says.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="ReadAt">When it was read; null for not yet.</param>
/// <param name="Waits">Until when it waits for quiet hours or a digest; null when it does not.</param>
public sealed record BellEntry(long Id, NoticeKind Kind, Notice Notice, DateTimeOffset CreatedAt, DateTimeOffset? ReadAt, DateTimeOffset? Waits);
