using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>What a WoW Token sells for in a region.</summary>
/// <param name="At">Blizzard's own time of the price.</param>
/// <param name="Price">In the auction house.</param>
public readonly record struct TokenPrice(DateTimeOffset At, Copper Price);
