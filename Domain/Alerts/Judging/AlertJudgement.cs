using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>What an alert's rule says of a reading.</summary>
/// <param name="Holds">Whether the condition is met; null when nobody can say.</param>
/// <param name="Stays">Whether it is met when each limit is widened by the hysteresis: a fired alert is armed again only when this is false; null when nobody can say.</param>
/// <param name="IsUsual">Whether the good is at its usual price again, for a snooze until it recovered; null when nobody can say.</param>
/// <param name="Price">The price that was judged: at the wanted quantity, without suspect listings; null when it is not on sale so.</param>
/// <param name="Usual">Median of 14 days; null when not known.</param>
/// <param name="Facts">What it rests on.</param>
/// <param name="Needs">What would have to be known to say more; the answer is final only when this is <see cref="AlertNeeds.None"/>.</param>
public sealed record AlertJudgement(bool? Holds, bool? Stays, bool? IsUsual, Copper? Price, Copper? Usual, IReadOnlyList<FiringFact> Facts, AlertNeeds Needs);
