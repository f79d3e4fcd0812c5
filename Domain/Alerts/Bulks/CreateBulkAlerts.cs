using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Alerts;

/// <summary>Watches all materials of a profession with one rule; their firings of one snapshot come as one message.</summary>
public sealed class CreateBulkAlerts(
    ReadProfessionMarket profession, QuoteGoods quote, IItemCatalog items, IMarketQueries market, IAlertPast past, IAlertStore alerts, IEnumerable<IAlertChannels> channels, AlertLimits limits,
    TimeProvider clock)
{
    private readonly TargetCheck _target = new(channels);
    private readonly BulkGoods _goods = new(profession, quote, items);
    private readonly BulkTrial _trial = new(new RuleTrial(market, past, limits, clock), past, limits, clock);

    /// <summary>What to watch.</summary>
    /// <param name="Profession">Name in any known language, or id.</param>
    /// <param name="Realm">Slug, name, or name with region.</param>
    /// <param name="When">One condition for all; relative ones make sense (<c>25% below median of 14 days</c>).</param>
    /// <param name="Tier">Skill tier by id; the newest when null.</param>
    /// <param name="MinQuantity">Units wanted; null for 1.</param>
    /// <param name="CoolDown">Null for the usual.</param>
    /// <param name="Expires">Null for never.</param>
    /// <param name="Target">Where it tells.</param>
    /// <param name="DryRun">Only say what would be made.</param>
    public sealed record Request(
        string Profession, string Realm, string When, AlertTarget Target, int? Tier = null, long? MinQuantity = null, TimeSpan? CoolDown = null, DateTimeOffset? Expires = null, bool DryRun = false);

    /// <summary>What was made.</summary>
    /// <param name="Name">What the bulk is called.</param>
    /// <param name="Batch">Its number; null for a dry run.</param>
    /// <param name="Goods">The goods' names and how often the rule would have fired on each in the tested days.</param>
    /// <param name="Skipped">Goods left out, with the reason.</param>
    /// <param name="FiringsPerDay">Firings a day of all together, as tested; a message may hold several.</param>
    /// <param name="Counts">How many alerts there are with them.</param>
    /// <param name="Limits">How many there may be.</param>
    public sealed record Made(
        string Name, long? Batch, IReadOnlyList<(string Good, int Firings)> Goods, IReadOnlyList<(string Good, string Reason)> Skipped, double FiringsPerDay, AlertCounts Counts, AlertLimits Limits);

    /// <summary>Makes them, all or none.</summary>
    /// <returns>What was made, or the refusals of a profession look-up and of <see cref="CreateAlert"/>, <see cref="AlertErrors.NothingToWatch"/>.</returns>
    public async Task<Result<Made>> RunAsync(AlertActor actor, Request request, CancellationToken ct)
    {
        if (await _target.WhyNotAsync(actor, request.Target, ct) is { } why) return why;
        var read = RuleRequest.Read(
            request.When, when => new AlertRule(when, request.MinQuantity ?? 1, request.CoolDown ?? AlertRule.UsualCoolDown, Expires: request.Expires), false, "", clock.GetUtcNow());
        if (!read.Succeeded) return read.Error;
        var asked = await _goods.OfAsync(request.Profession, request.Realm, request.Tier, ct);
        if (!asked.Succeeded) return asked.Error;

        var found = await _trial.RunAsync(asked.Value.Goods, read.Value, request.Target, await alerts.OfOwnerAsync(actor.User, ct), ct);
        IReadOnlyList<(string Good, string Reason)> skipped = [.. asked.Value.Skipped, .. found.Skipped];
        if (found.Goods.Count == 0) return Nothing(asked.Value.Name, skipped);
        if (_trial.WhyTooLoud(found.Goods) is { } loud) return loud;
        var counts = await alerts.CountAsync(actor.User, actor.Guild, ct);
        if (AlertRefusals.OfCounts(counts, limits, actor.Guild, found.Goods.Count) is { } many) return many;

        var batch = request.DryRun ? (long?)null : BatchNumber.New(clock.GetUtcNow());
        if (batch is { } number)
        {
            var added = await alerts.AddAsync([.. found.Goods.Select(good => AlertOf(actor, request, asked.Value, good, read.Value, number))], limits, ct);
            if (!added.Succeeded) return added.Error;
        }

        var with = new AlertCounts(counts.Member + found.Goods.Count, actor.Guild is null ? 0 : counts.Guild + found.Goods.Count);
        return new Made(
            asked.Value.Name, batch, [.. found.Goods.Select(good => (good.Good.Name, good.Trial.Backtest.Firings.Count))], skipped, _trial.FiringsPerDay(found.Goods), with, limits);
    }

    private PriceAlert AlertOf(AlertActor actor, Request request, BulkGoods.Asked asked, BulkTrial.Tried tried, AlertRule rule, long batch) => new(
        default, actor.User, tried.Good.Market, tried.Good.Variant, asked.Realm.Id, rule, request.Target, AlertStatus.Active, null, AlertStep.First(tried.Trial.Backtest.Now), batch, asked.Name,
        actor.Guild, clock.GetUtcNow(), tried.Trial.Now.At, 0, 0);

    // The commonest reason says most.
    private static AlertErrors.NothingToWatch Nothing(string name, IReadOnlyList<(string Good, string Reason)> skipped) => new(
        skipped.Count == 0
            ? $"{name}: no recipe of this tier names a material that is traded. Choose another tier."
            : $"{name}: all {skipped.Count} materials are left out. {skipped.CountBy(one => one.Reason).MaxBy(reason => reason.Value).Key} Choose another tier or condition.");
}
