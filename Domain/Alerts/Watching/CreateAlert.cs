using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Makes a smart alert (<c>createSmartAlert</c>).</summary>
public sealed class CreateAlert(PreviewAlert preview, IAlertStore alerts, IEnumerable<IAlertChannels> channels, AlertLimits limits, TimeProvider clock)
{
    private readonly TargetCheck _target = new(channels);

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
    public async Task<Result<Created>> RunAsync(AlertActor actor, Request request, CancellationToken ct)
    {
        if (await _target.WhyNotAsync(actor, request.Target, ct) is { } why) return why;
        var tried = await preview.TryAsync(actor, request.What, request.Target, ct);
        if (!tried.Succeeded) return tried.Error;
        var (seen, reading, refusal) = tried.Value;
        if (refusal is not null) return refusal;

        // It watches from the snapshot on that its first state was judged by: one that was published since but is still being read counts.
        var alert = new PriceAlert(
            default, actor.User, seen.Market, seen.Variant, seen.RealmId, seen.Rule, request.Target, AlertStatus.Active, null, AlertStep.First(seen.Backtest.Now), null, null, actor.Guild,
            clock.GetUtcNow(), reading.At, 0, 0);
        var added = await alerts.AddAsync([alert], limits, ct);
        if (!added.Succeeded) return added.Error;
        var counts = new AlertCounts(seen.Counts.Member + 1, actor.Guild is null ? 0 : seen.Counts.Guild + 1);
        return new Created(added.Value[0], seen.Item, seen.MarketName, seen.Backtest.Now, counts, limits);
    }
}
