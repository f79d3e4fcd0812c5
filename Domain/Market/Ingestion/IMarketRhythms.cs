namespace DiscordAH.Domain.Market;

/// <summary>Reads what the plan needs, past every cache.</summary>
public interface IMarketRhythms
{
    /// <summary>Every market of the regions: each known connected realm, and the commodities of each region that has any.</summary>
    Task<IReadOnlyList<MarketRhythm>> ListAsync(IReadOnlyList<Region> regions, CancellationToken ct);
}
