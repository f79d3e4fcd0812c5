namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>All that may be known when a snapshot is judged.</summary>
/// <param name="At">The snapshot's publication.</param>
/// <param name="Price">The price in question, in copper: of the so manieth cheapest unit; null when so much is not on sale.</param>
/// <param name="Quantity">Units on sale.</param>
/// <param name="Past">The past before it.</param>
/// <param name="Others">Median of the other realms' cheapest prices two hours before; null when none had it.</param>
internal sealed record SlowMoment(DateTimeOffset At, double? Price, long Quantity, SlowPast Past, double? Others);
