using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>Changes an alert: rule, target, pause or resume. What is null stays.</summary>
public sealed class ChangeAlert(
    IItemCatalog items, IMarketQueries market, IAlertPast past, IAlertStore alerts, IEnumerable<IAlertChannels> channels, AlertLimits limits, TimeProvider clock)
{
    // A judgement may write between reading and writing; a person seldom does.
    private const int Tries = 5;

    private readonly RuleTrial _trial = new(market, past, limits, clock);
    private readonly TargetCheck _target = new(channels);

    /// <summary>The change.</summary>
    /// <param name="Alert">Which.</param>
    /// <param name="Revision">The revision the person saw; null to change whatever stands.</param>
    public sealed record Request(
        AlertId Alert, int? Revision = null, string? When = null, long? MinQuantity = null, TimeSpan? CoolDown = null, double? Hysteresis = null, DateTimeOffset? Expires = null, bool NeverExpires = false,
        ActiveHours? Hours = null, bool AnyHour = false, bool? IgnoreSuspect = null, AlertTarget? Target = null, bool? Paused = null);

    /// <summary>Changes it.</summary>
    /// <returns>The alert as it stands now, or <see cref="AlertErrors.UnknownAlert"/>, <see cref="AlertErrors.Changed"/>, and the refusals of <see cref="CreateAlert"/>.</returns>
    public async Task<Result<PriceAlert>> RunAsync(AlertActor actor, Request request, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await alerts.FindAsync(request.Alert, ct) is not { } alert || !AlertAccess.May(actor, alert)) return new AlertErrors.UnknownAlert(request.Alert);
            if (request.Revision is { } seen && seen != alert.Revision) return new AlertErrors.Changed();
            var changed = await ChangedAsync(actor, alert, request, ct);
            if (!changed.Succeeded) return changed.Error;
            if (changed.Value == alert) return alert;
            if (await alerts.TrySaveAsync(changed.Value, ct)) return await alerts.FindAsync(alert.Id, ct) is { } saved ? saved : new AlertErrors.UnknownAlert(alert.Id);
        }

        return new AlertErrors.Changed();
    }

    private async Task<Result<PriceAlert>> ChangedAsync(AlertActor actor, PriceAlert alert, Request request, CancellationToken ct)
    {
        var read = Read(alert, request);
        if (!read.Succeeded) return read.Error;
        var (rule, target) = (read.Value, request.Target ?? alert.Target);
        var resumes = request.Paused == false && alert.Status != AlertStatus.Active || alert.Status == AlertStatus.Ended && rule.Expires != alert.Rule.Expires && request.Paused != true;
        if (await WhyNotAsync(actor, alert, rule, target, resumes, ct) is { } why) return why;

        var changed = alert with { Rule = rule, Target = target };
        if (resumes) changed = changed with { Status = AlertStatus.Active, Reason = null };
        if (request.Paused == true && alert.Status == AlertStatus.Active) changed = changed with { Status = AlertStatus.Paused, Reason = "It was paused by hand." };
        return resumes || !WatchesForTheSame(rule, alert.Rule) ? await AnewAsync(alert, changed, resumes, ct) : changed;
    }

    private Result<AlertRule> Read(PriceAlert alert, Request request)
    {
        var (old, isCommodity, name) = (alert.Rule, alert.Market.IsCommodities, items.NameOf(alert.Variant));
        if (request.When is not null) return RuleRequest.Read(request.When, With, isCommodity, name, clock.GetUtcNow());
        var rule = With(old.When);

        // An ended alert may be retargeted or deleted; its old end is no fault as long as it is left alone.
        return rule == old && request.Paused != false ? old : RuleRequest.Check(rule, isCommodity, name, clock.GetUtcNow());

        AlertRule With(AlertCondition when) => new(
            when, request.MinQuantity ?? old.MinQuantity, request.CoolDown ?? old.CoolDown, request.Hysteresis ?? old.Hysteresis, request.NeverExpires ? null : request.Expires ?? old.Expires,
            request.AnyHour ? null : request.Hours ?? old.Hours, request.IgnoreSuspect ?? old.IgnoreSuspect);
    }

    // What a channel is told is for officers to change, even when the alert's owner is no longer one; anybody may stop an own alert.
    private async Task<Error?> WhyNotAsync(AlertActor actor, PriceAlert alert, AlertRule rule, AlertTarget target, bool resumes, CancellationToken ct)
    {
        if (target != alert.Target) return await _target.WhyNotAsync(actor, target, ct) ?? (resumes ? await CountedAsync(alert, ct) : null);
        if (target.Way == AlertWay.Channel && (resumes || rule != alert.Rule) && !AlertAccess.IsOfficerOf(actor, target)) return new AlertErrors.OfficersOnly();
        return resumes ? await CountedAsync(alert, ct) : null;
    }

    // An ended alert does not count; one that watches again does.
    private async Task<Error?> CountedAsync(PriceAlert alert, CancellationToken ct) =>
        alert.Status == AlertStatus.Ended ? AlertRefusals.OfCounts(await alerts.CountAsync(alert.Owner, alert.Guild, ct), limits, alert.Guild) : null;

    // Judged anew from what is on sale. A cool-down that runs goes on: its owner was told a short while ago.
    private async Task<Result<PriceAlert>> AnewAsync(PriceAlert old, PriceAlert changed, bool resumes, CancellationToken ct)
    {
        var rule = changed.Rule;
        if (!WatchesForTheSame(rule, old.Rule))
        {
            var others = (await alerts.OfOwnerAsync(changed.Owner, ct)).Where(alert => alert.Id != changed.Id);
            if (AlertRefusals.Like(others, changed.Market, changed.Variant, rule, changed.Target) is { } like) return new AlertErrors.NearlyTheSame(like.Id);
        }

        if (await _trial.RunAsync(changed.Market, changed.Variant, rule, ct) is not { } trial) return changed;
        if (AlertRefusals.OfNoise(trial.Backtest, limits) is { } noise) return noise;
        var first = AlertStep.First(trial.Backtest.Now);
        return changed with { State = resumes ? first : first with { FiredAt = old.State.FiredAt }, Since = trial.Now.At };
    }

    // Patience may change while it watches; what it watches for begins anew.
    private static bool WatchesForTheSame(AlertRule one, AlertRule other) =>
        one.When == other.When && one.MinQuantity == other.MinQuantity && one.IgnoreSuspect == other.IgnoreSuspect;
}
