using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>What holds at the end of a trend.</summary>
/// <param name="At">Publication time of the market's newest snapshot.</param>
/// <param name="Minimum">Cheapest unit price; null when nothing is on sale.</param>
/// <param name="Ladder">What is on sale, cheapest first.</param>
public sealed record PriceNow(DateTimeOffset At, Copper? Minimum, IReadOnlyList<PriceLevel> Ladder);
