using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>Tries one rule on many goods, whose pasts are read in one go a market.</summary>
internal sealed class BulkTrial(RuleTrial trial, IAlertPast past, AlertLimits limits, TimeProvider clock)
{
    // A bulk may be louder than one alert, as its firings of a snapshot are one message, but not as loud as all of its alerts together.
    private const int TimesAsLoud = 2;

    /// <summary>A good with what the rule would have done on it.</summary>
    public sealed record Tried(BulkGoods.Material Good, RuleTrial.Outcome Trial);

    /// <summary>What can be watched, and what cannot.</summary>
    public sealed record Outcome(IReadOnlyList<Tried> Goods, IReadOnlyList<(string Good, string Reason)> Skipped);

    /// <summary>Tries the rule.</summary>
    /// <param name="goods">The goods.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="target">Where the alerts are to tell.</param>
    /// <param name="own">Alerts the person has.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome> RunAsync(IReadOnlyList<BulkGoods.Material> goods, AlertRule rule, AlertTarget target, IReadOnlyList<PriceAlert> own, CancellationToken ct)
    {
        List<Tried> tried = [];
        List<(string Good, string Reason)> skipped = [];
        foreach (var place in goods.GroupBy(good => good.Market))
        {
            var pasts = await past.BeforeAsync(place.Key, [.. place.Select(good => good.Variant)], clock.GetUtcNow(), ct);
            foreach (var good in place)
            {
                var known = pasts.GetValueOrDefault(good.Variant);
                var why = WhyNot(good, known, rule, target, own);
                if (why is null && await TryAsync(good, known!, rule, ct) is { } trialled)
                {
                    why = AlertRefusals.OfNoise(trialled.Backtest, limits) is { } noise
                        ? string.Create(CultureInfo.InvariantCulture, $"It would have fired {noise.Firings} times in {noise.Days} days.")
                        : null;
                    if (why is null) tried.Add(new Tried(good, trialled));
                }

                if (why is not null) skipped.Add((good.Name, why));
            }
        }

        return new Outcome([.. tried.OrderBy(one => one.Good.Name, StringComparer.Ordinal).ThenBy(one => one.Good.Variant.Item.Value)], skipped);
    }

    /// <summary>Whether all together would be too loud, a message for each snapshot with firings; null when not.</summary>
    public AlertErrors.TooNoisy? WhyTooLoud(IReadOnlyList<Tried> goods)
    {
        var messages = goods.SelectMany(one => one.Trial.Backtest.Firings.Select(firing => (one.Good.Market, firing.At))).Distinct().Count();
        return messages > limits.MostPreviewFirings * TimesAsLoud ? new AlertErrors.TooNoisy(messages, limits.PreviewDays) : null;
    }

    /// <summary>Firings a day of all together, over the days that could be judged.</summary>
    public double FiringsPerDay(IReadOnlyList<Tried> goods) => goods.Sum(one =>
        one.Trial.Backtest.From is { } from ? one.Trial.Backtest.Firings.Count / Math.Max(1, (one.Trial.Backtest.To - from).TotalDays) : 0);

    private static string? WhyNot(BulkGoods.Material good, GoodPast? known, AlertRule rule, AlertTarget target, IReadOnlyList<PriceAlert> own)
    {
        if (known is null && good.OnSale is null) return "It has not been on sale in 30 days.";
        if (known is null) return "It is on sale for the first time: nothing is known of its price yet.";
        if (good.Market.IsCommodities && RuleTrial.AsksOtherRealms(rule.When)) return "It costs the same on every realm.";
        return AlertRefusals.Like(own, good.Market, good.Variant, rule, target) is not null ? "You have an alert like that on it already." : null;
    }

    // The quote holds what is on sale already; what is not is asked for.
    private async Task<RuleTrial.Outcome?> TryAsync(BulkGoods.Material good, GoodPast known, AlertRule rule, CancellationToken ct)
    {
        var now = good.OnSale is { Summary: var sale, PublishedAt: var at }
            ? new AlertReading(
                at, new PricePoint(PriceSeries.At(known.Changes, at)?.At ?? at, sale.Minimum, sale.MarketValue, sale.Median, sale.Quantity, sale.Auctions), sale.Ladder, HasLadder: true)
            : await past.NowAsync(good.Market, good.Variant, ct);
        return now is null ? null : await trial.RunAsync(good.Market, good.Variant, rule, known, now, ct);
    }
}
