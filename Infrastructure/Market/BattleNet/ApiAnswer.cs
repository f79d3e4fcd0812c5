namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>The outcome of a request.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Value">The value; set exactly when <paramref name="Status"/> is <see cref="ApiStatus.Ok"/>.</param>
/// <param name="LastModified">The answer's publication time, when it has one.</param>
/// <param name="Problem">Why there is no value, one sentence for people without secrets.</param>
internal sealed record ApiAnswer<T>(ApiStatus Status, T? Value, DateTimeOffset? LastModified, string? Problem)
    where T : class
{
    public static ApiAnswer<T> Failed(ApiStatus status, string problem) => new(status, null, null, problem);

    /// <summary>The value.</summary>
    /// <exception cref="MarketUnavailableException">There is none.</exception>
    public T Require() => Value ?? throw new MarketUnavailableException(Problem ?? $"Battle.net answered {Status}.");
}
