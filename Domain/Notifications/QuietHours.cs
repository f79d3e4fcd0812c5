namespace DiscordAH.Domain.Notifications;

/// <summary>Hours of the day in which nothing but the panel's bell tells; what comes then is told when they end.</summary>
/// <param name="From">Start, local time.</param>
/// <param name="To">End, exclusive; before <paramref name="From"/> it runs over midnight.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To);
