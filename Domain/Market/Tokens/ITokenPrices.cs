namespace DiscordAH.Domain.Market;

/// <summary>Prices of the WoW Token, by region and Blizzard's time.</summary>
public interface ITokenPrices
{
    /// <summary>Adds prices; those of a moment that is stored already stay as they are.</summary>
    /// <returns>How many were new.</returns>
    Task<int> AddAsync(Region region, IReadOnlyList<TokenPrice> prices, CancellationToken ct);

    /// <summary>The newest price; null for none.</summary>
    Task<TokenPrice?> NewestAsync(Region region, CancellationToken ct);

    /// <summary>Prices in <c>[from, to)</c>, ascending, preceded by the last one before <paramref name="from"/> when there is one.</summary>
    Task<IReadOnlyList<TokenPrice>> ListAsync(Region region, DateTimeOffset from, DateTimeOffset to, CancellationToken ct);

    /// <summary>Regions that have a price.</summary>
    Task<IReadOnlyList<Region>> RegionsAsync(CancellationToken ct);
}
