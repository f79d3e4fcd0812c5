using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>What became of a price after an alert fired on it.</summary>
/// <param name="AfterHour">Price an hour later; null until then, or when nothing was on sale.</param>
/// <param name="AfterDay">Price a day later; likewise.</param>
/// <param name="AfterWeek">Price seven days later; likewise.</param>
/// <param name="Best">The best price in those seven days: the lowest for who wanted to buy, the highest for who wanted to sell.</param>
/// <param name="BestAt">When it was to be had first.</param>
/// <param name="Stage">Horizons dealt with so far, 0 to 3.</param>
public sealed record FiringOutcome(Copper? AfterHour, Copper? AfterDay, Copper? AfterWeek, Copper? Best, DateTimeOffset? BestAt, int Stage)
{
    /// <summary>Nothing known yet.</summary>
    public static FiringOutcome Open { get; } = new(null, null, null, null, null, 0);
}
