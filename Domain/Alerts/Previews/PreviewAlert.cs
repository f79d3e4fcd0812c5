using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>Shows what an alert would have done before it is made. Writes nothing.</summary>
public sealed class PreviewAlert(
    IItemCatalog items, IRealmCatalog realms, IMarketQueries market, IAlertPast past, IAlertStore alerts, AlertLimits limits, TimeProvider clock)
{
    private readonly GoodLookup _goods = new(items, realms, market);
    private readonly RuleTrial _trial = new(market, past, limits, clock);

    /// <summary>What a person wants watched.</summary>
    /// <param name="Item">Name in any known language, id, or variant.</param>
    /// <param name="Realm">Slug, name, or name with region.</param>
    /// <param name="When">The condition as text (<see cref="ConditionText"/>).</param>
    /// <param name="MinQuantity">Units wanted at that price; null for 1.</param>
    /// <param name="CoolDown">Null for the usual.</param>
    /// <param name="Hysteresis">Percent; null for the usual.</param>
    /// <param name="Expires">Null for never.</param>
    /// <param name="Hours">Null for always.</param>
    /// <param name="IgnoreSuspect">Whether listings that are not to be trusted are left out.</param>
    public sealed record Request(
        string Item, string Realm, string When, long? MinQuantity = null, TimeSpan? CoolDown = null, double? Hysteresis = null, DateTimeOffset? Expires = null, ActiveHours? Hours = null,
        bool IgnoreSuspect = true);

    /// <summary>Previews.</summary>
    /// <returns>The preview, or the refusals of a price look-up, <see cref="AlertErrors.BadRule"/>, <see cref="AlertErrors.NoRealmsToCompare"/>.</returns>
    public async Task<Result<AlertPreview>> RunAsync(AlertActor actor, Request request, CancellationToken ct)
    {
        var tried = await TryAsync(actor, request, AlertTarget.Person, ct);
        return tried.Succeeded ? tried.Value.Preview : tried.Error;
    }

    /// <summary>A preview, and what would be refused.</summary>
    /// <param name="Preview">The preview.</param>
    /// <param name="Now">What is on sale now.</param>
    /// <param name="Refusal">Why it could not be made; null when it can.</param>
    internal sealed record Tried(AlertPreview Preview, AlertReading Now, Error? Refusal);

    /// <summary>Previews an alert that would tell somewhere.</summary>
    internal async Task<Result<Tried>> TryAsync(AlertActor actor, Request request, AlertTarget target, CancellationToken ct)
    {
        var found = await _goods.FindAsync(request.Item, request.Realm, null, ct);
        if (!found.Succeeded) return found.Error;
        var good = found.Value;
        var name = items.NameOf(good.Variant);
        var read = RuleRequest.Read(request.When, when => RuleOf(request, when), good.Market.IsCommodities, name, clock.GetUtcNow());
        if (!read.Succeeded) return read.Error;
        var rule = read.Value;

        if (await _trial.RunAsync(good.Market, good.Variant, rule, ct) is not { } trial) return await _goods.NothingAsync(good.Item, good.Realm, ct);
        if (!await WasSeenAsync(good, trial, ct)) return await _goods.NothingAsync(good.Item, good.Realm, ct);

        var counts = await alerts.CountAsync(actor.User, actor.Guild, ct);
        var like = AlertRefusals.Like(await alerts.OfOwnerAsync(actor.User, ct), good.Market, good.Variant, rule, target);
        var refusal = AlertRefusals.OfCounts(counts, limits, actor.Guild)
            ?? (like is not null ? new AlertErrors.NearlyTheSame(like.Id) : null)
            ?? (Error?)AlertRefusals.OfNoise(trial.Backtest, limits);
        var preview = new AlertPreview(
            name, good.Market, good.MarketName, good.Variant, good.Realm.Id, rule, RuleText.Describe(rule), limits.PreviewDays, trial.Backtest,
            Within(trial.Past.Changes, trial.From), PriceSeries.Gaps(trial.Past.Snapshots, trial.From, trial.To), counts, limits,
            refusal?.Message ?? Unwise(trial.Backtest));
        return new Tried(preview, trial.Now, refusal);
    }

    private static AlertRule RuleOf(Request request, AlertCondition when) => new(
        when, request.MinQuantity ?? 1, request.CoolDown ?? AlertRule.UsualCoolDown, request.Hysteresis ?? AlertRule.UsualHysteresis, request.Expires, request.Hours, request.IgnoreSuspect);

    // A variant that was typed need not exist: an alert on it would wait for ever.
    private async Task<bool> WasSeenAsync(Good good, RuleTrial.Outcome trial, CancellationToken ct) =>
        trial.Now.Now.Quantity > 0 || trial.Past.Changes.Count > 0 || (await market.KnownVariantsAsync(good.Market, good.Item.Id, ct)).Contains(good.Variant);

    private string? Unwise(AlertBacktest backtest) => backtest switch
    {
        { Now.Holds: true } => $"Its condition is met right now{At(backtest.Now.Price)}: it would tell you when it was left and is met again.",
        { From: null } => "There is too little history to say how often it would have fired.",
        { Firings.Count: 0 } => string.Create(CultureInfo.InvariantCulture, $"It would not have fired once in {limits.PreviewDays} days. Set a nearer limit, or let it wait for something rare."),
        _ => null,
    };

    private static string At(Copper? price) => price is { } known ? $" ({known})" : "";

    // The change that holds at the start stays, so that a chart begins at its left edge.
    private static List<PricePoint> Within(IReadOnlyList<PricePoint> changes, DateTimeOffset from)
    {
        var first = 0;
        while (first + 1 < changes.Count && changes[first + 1].At <= from) first++;
        return [.. changes.Skip(first)];
    }
}
