using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary><c>token/index</c>: the price of the WoW Token.</summary>
internal sealed record WowTokenJson(long LastUpdatedTimestamp, long Price)
{
    // Blizzard's own time stands in milliseconds; years 2015 (when there were first tokens) to 2100.
    private const long Earliest = 1_420_070_400_000;
    private const long Latest = 4_102_444_800_000;

    /// <summary>The price; null when the numbers make no sense.</summary>
    public TokenPrice? ToPrice() =>
        LastUpdatedTimestamp is >= Earliest and < Latest && Price > 0 ? new TokenPrice(DateTimeOffset.FromUnixTimeMilliseconds(LastUpdatedTimestamp), new Copper(Price)) : null;
}
