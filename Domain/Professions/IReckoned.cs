using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>What was reckoned, held in memory until a snapshot makes it old.</summary>
public interface IReckoned
{
    /// <summary>What is held under the key, else what <paramref name="reckon"/> gives, which is then held. Callers of one key wait for one reckoning.</summary>
    /// <param name="key">All that the outcome depends on.</param>
    /// <param name="keep">How long it is held at most.</param>
    /// <param name="markets">It is dropped when one of them gets a snapshot.</param>
    /// <param name="reckon">Reckons it.</param>
    /// <param name="ct">Stops waiting.</param>
    Task<T> GetAsync<T>(string key, TimeSpan keep, IReadOnlyCollection<MarketId> markets, Func<CancellationToken, Task<T>> reckon, CancellationToken ct)
        where T : class;
}
