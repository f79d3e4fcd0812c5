using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Makes a smart alert (<c>createSmartAlert</c>).</summary>
public sealed class CreateAlert
{
    /// <summary>What it watches for, and where it tells.</summary>
    /// <param name="What">As in the preview.</param>
    /// <param name="Target">Where it tells.</param>
    public sealed record Request(PreviewAlert.Request What, AlertTarget Target);

    /// <summary>A new alert.</summary>
    /// <param name="Alert">The alert.</param>
    /// <param name="Item">The item's name.</param>
    /// <param name="MarketName">Where, for people.</param>
    /// <param name="Now">What its rule says now: when it is met already, the person is told so here and hears of it again only after it was left.</param>
    /// <param name="Counts">How many there are with it.</param>
    /// <param name="Limits">How many there may be.</param>
    public sealed record Created(PriceAlert Alert, string Item, string MarketName, AlertJudgement Now, AlertCounts Counts, AlertLimits Limits);

    /// <summary>Makes it.</summary>
    /// <returns>The alert, or the refusals of <see cref="PreviewAlert"/> and every one of <see cref="AlertErrors"/> about limits, noise, officers and channels.</returns>
    public Task<Result<Created>> RunAsync(AlertActor actor, Request request, CancellationToken ct) => throw new NotImplementedException();
}
