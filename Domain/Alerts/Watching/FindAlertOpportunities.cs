using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Finds what a member's alerts hold true of right now: current buying opportunities.</summary>
public sealed class FindAlertOpportunities
{
    /// <summary>An alert whose condition is met now.</summary>
    /// <param name="Alert">The alert.</param>
    /// <param name="Item">The item's name.</param>
    /// <param name="MarketName">Where, for people.</param>
    /// <param name="Price">The price now.</param>
    /// <param name="Usual">Median of 14 days; null when not known.</param>
    /// <param name="Quantity">Units on sale.</param>
    /// <param name="Since">Since when it holds: the firing; null when it held before the alert was made.</param>
    /// <param name="AsOf">The snapshot.</param>
    public sealed record Opportunity(PriceAlert Alert, string Item, string MarketName, Copper? Price, Copper? Usual, long Quantity, DateTimeOffset? Since, DateTimeOffset AsOf);

    /// <summary>Finds them, largest saving against the usual price first.</summary>
    public Task<IReadOnlyList<Opportunity>> RunAsync(UserId member, CancellationToken ct) => throw new NotImplementedException();
}
