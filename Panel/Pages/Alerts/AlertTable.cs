using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Panel.Alerts;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>A list of alerts of which some can be ticked.</summary>
/// <param name="Alerts">The alerts.</param>
/// <param name="Names">Names of goods and places.</param>
/// <param name="Me">Who looks.</param>
/// <param name="Now">Now.</param>
/// <param name="Caption">What the list is.</param>
/// <param name="Back">Where to come back to from a confirmation.</param>
internal sealed record AlertTable(IReadOnlyList<PriceAlert> Alerts, AlertNames Names, UserId Me, DateTimeOffset Now, string Caption, string Back);
