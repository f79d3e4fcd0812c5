namespace DiscordAH.Domain.Alerts;

/// <summary>The hours of the day in which an alert may fire. Outside it waits, and fires with the first snapshot inside if it is still so.</summary>
/// <param name="From">Start, local time.</param>
/// <param name="To">End, exclusive; before <paramref name="From"/> it runs over midnight.</param>
/// <param name="Zone">IANA time zone, <c>Europe/Berlin</c>.</param>
public sealed record ActiveHours(TimeOnly From, TimeOnly To, string Zone);
