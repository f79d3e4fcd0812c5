using DiscordAH.Domain.Market;
using DiscordAH.EndToEnd.Tests.Alerts.Oracle;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>An alert that somebody types in, and what the recomputation takes it for.</summary>
/// <param name="Person">Who.</param>
/// <param name="Market">Where the good is.</param>
/// <param name="Good">Which.</param>
/// <param name="When">The rule as it is typed.</param>
/// <param name="Means">The same for the recomputation.</param>
/// <param name="Quantity">Units wanted.</param>
/// <param name="CoolDownHours">Hours between two firings.</param>
/// <param name="Hours">Hours of the day (UTC) in which it may tell; null for all.</param>
/// <param name="ExpiresHours">Ends so many hours after it is made; null for never.</param>
/// <param name="Channel">The channel that is told; null for the person.</param>
internal sealed record AlertWish(
    string Person, MarketId Market, VariantKey Good, string When, SlowCondition Means, long Quantity = 1, int CoolDownHours = 1, (int From, int To)? Hours = null, int? ExpiresHours = null,
    string? Channel = null);
