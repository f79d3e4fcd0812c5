using DiscordAH.Domain.Alerts;

namespace DiscordAH.Bot.Alerts.Drafts;

/// <summary>What a person typed about a rule, read.</summary>
/// <param name="When">The condition as typed.</param>
/// <param name="Quantity">Null for one.</param>
/// <param name="CoolDown">Null for the usual.</param>
/// <param name="Hours">Null for always.</param>
/// <param name="Expires">Null for never.</param>
internal sealed record RuleFields(string When, long? Quantity, TimeSpan? CoolDown, ActiveHours? Hours, DateTimeOffset? Expires);
