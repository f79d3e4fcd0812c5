using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>Moves every limit of an alert a step further out, so that it fires less.</summary>
public sealed class TightenAlert(IItemCatalog items, IMarketQueries market, IAlertPast past, IAlertStore alerts, IFiringStore firings, AlertLimits limits, TimeProvider clock)
{
    private readonly RuleTrial _trial = new(market, past, limits, clock);
    private readonly AlertEdit _edit = new(alerts, firings, clock);

    /// <summary>Tightens: each limit by a tenth, shares and deviations likewise.</summary>
    /// <returns>The alert as it stands now, or <see cref="AlertErrors.UnknownAlert"/>, <see cref="AlertErrors.BadRule"/> when it cannot be tighter.</returns>
    public Task<Result<PriceAlert>> RunAsync(AlertActor actor, AlertId alert, long? firing, CancellationToken ct) =>
        _edit.RunAsync(actor, alert, firing, FiringDeed.Changed, one => TightenedAsync(actor, one, ct), ct);

    private async Task<Result<PriceAlert>> TightenedAsync(AlertActor actor, PriceAlert alert, CancellationToken ct)
    {
        if (alert.Target.Way == AlertWay.Channel && !AlertAccess.IsOfficerOf(actor, alert.Target)) return new AlertErrors.OfficersOnly();
        if (Tighter.Of(alert.Rule.When) is not { } when) return new AlertErrors.BadRule(["Its limits are as tight as they can be. Change the alert, or delete it."]);

        // An alert that has ended may be tightened: its end is not looked at again.
        var now = clock.GetUtcNow();
        var checkedRule = RuleRequest.Check(alert.Rule with { When = when, Expires = null }, alert.Market.IsCommodities, items.NameOf(alert.Variant), now);
        if (!checkedRule.Succeeded) return checkedRule.Error;
        var rule = alert.Rule with { When = when };
        if (await _trial.RunAsync(alert.Market, alert.Variant, rule, ct) is not { } trial) return alert with { Rule = rule };

        // Its owner was told a short while ago: the cool-down goes on, a snooze too.
        var first = AlertStep.First(trial.Backtest.Now);
        return alert with { Rule = rule, State = alert.State with { IsArmed = first.IsArmed, Attends = first.Attends }, Since = trial.Now.At };
    }
}
