using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>What a snapshot says of a good.</summary>
/// <param name="At">When it was published.</param>
/// <param name="Now">Its numbers; quantity 0 when nothing is on sale. Its own time is when they last changed.</param>
/// <param name="Ladder">The cheapest units, price by price, ascending; empty where that is not kept (see <see cref="HasLadder"/>).</param>
/// <param name="HasLadder">Whether <paramref name="Ladder"/> is known. History does not keep it: there the price of a quantity is the cheapest, if so many are on sale.</param>
public sealed record AlertReading(DateTimeOffset At, PricePoint Now, IReadOnlyList<PriceLevel> Ladder, bool HasLadder);
