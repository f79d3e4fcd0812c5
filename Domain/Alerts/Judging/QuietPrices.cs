using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>
/// Cheapest prices at which an alert surely does nothing, so that nobody need look at it. A good that vanished is never quiet.
/// </summary>
/// <param name="From">Lowest of them.</param>
/// <param name="To">Highest of them; below <paramref name="From"/> when there is none.</param>
public readonly record struct QuietPrices(Copper From, Copper To)
{
    /// <summary>Always to be looked at.</summary>
    public static QuietPrices None { get; } = new(new Copper(1), new Copper(0));

    /// <summary>Of an alert in a state.</summary>
    public static QuietPrices Of(AlertRule rule, AlertState state) => throw new NotImplementedException();
}
