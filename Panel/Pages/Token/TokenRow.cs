using DiscordAH.Domain.Common;

namespace DiscordAH.Panel.Pages.Token;

/// <summary>A row of the token's table: a price, or a day of them.</summary>
/// <param name="At">The price's time, or the day's start.</param>
/// <param name="Lowest">Lowest price in it.</param>
/// <param name="Highest">Highest price in it.</param>
/// <param name="Last">Last price in it.</param>
public sealed record TokenRow(DateTimeOffset At, Copper Lowest, Copper Highest, Copper Last);
