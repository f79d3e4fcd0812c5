using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>Finds what a member's alerts hold true of right now: current buying opportunities.</summary>
public sealed class FindAlertOpportunities(IAlertStore alerts, IAlertPast past, IItemCatalog items, IRealmCatalog realms)
{
    /// <summary>An alert whose condition is met now.</summary>
    /// <param name="Alert">The alert.</param>
    /// <param name="Item">The item's name.</param>
    /// <param name="MarketName">Where, for people.</param>
    /// <param name="Price">The price now.</param>
    /// <param name="Usual">Median of 14 days; null when not known.</param>
    /// <param name="Quantity">Units on sale.</param>
    /// <param name="Since">Since when it holds: the firing; null when it held before the alert was made.</param>
    /// <param name="AsOf">The snapshot.</param>
    public sealed record Opportunity(PriceAlert Alert, string Item, string MarketName, Copper? Price, Copper? Usual, long Quantity, DateTimeOffset? Since, DateTimeOffset AsOf);

    /// <summary>Finds them, largest saving against the usual price first: as a share of it, so that dear and cheap goods compare.</summary>
    public async Task<IReadOnlyList<Opportunity>> RunAsync(UserId member, CancellationToken ct)
    {
        var found = new List<Opportunity>();
        var active = (await alerts.OfOwnerAsync(member, ct)).Where(alert => alert.Status == AlertStatus.Active);
        foreach (var market in active.GroupBy(alert => alert.Market)) await AddAsync(found, market.Key, [.. market], ct);
        return [.. found.OrderByDescending(Saving).ThenBy(one => one.Item, StringComparer.Ordinal).ThenBy(one => one.Alert.Id.Value)];
    }

    // Goods without a usual price have no saving to speak of; selling prices stand last.
    private static double Saving(Opportunity one) => one is { Price: { } price, Usual.Value: > 0 } ? 1 - (price.Value / (double)one.Usual!.Value.Value) : 0;

    private async Task AddAsync(List<Opportunity> found, MarketId market, List<PriceAlert> watching, CancellationToken ct)
    {
        var variants = watching.Select(alert => alert.Variant).Distinct().ToList();
        var readings = new Dictionary<VariantKey, AlertReading>();
        foreach (var variant in variants)
            if (await past.NowAsync(market, variant, ct) is { } reading) readings[variant] = reading;
        if (readings.Count == 0) return;

        var at = readings.Values.Max(reading => reading.At);
        var pasts = await past.BeforeAsync(market, variants, at, ct);
        var figures = pasts.ToDictionary(one => one.Key, one => new PastFigures(one.Value));
        var spread = watching.Where(alert => RuleTrial.AsksOtherRealms(alert.Rule.When)).Select(alert => alert.Variant).Distinct().ToList();
        var levels = spread.Count == 0 ? null : await past.RegionAsync(market, spread, at, ct);
        foreach (var alert in watching)
        {
            if (!readings.TryGetValue(alert.Variant, out var reading)) continue;
            var known = figures.GetValueOrDefault(alert.Variant) ?? new PastFigures(new GoodPast(at, [], []));
            var judgement = AlertJudge.Judge(alert.Rule, reading, known, levels?.GetValueOrDefault(alert.Variant), isRegionKnown: levels is not null);
            if (judgement.Holds != true) continue;
            var since = alert.State is { IsArmed: false, FiredAt: { } fired } ? fired : (DateTimeOffset?)null;
            found.Add(new Opportunity(
                alert, items.NameOf(alert.Variant), AlertNames.OfMarket(realms, market), judgement.Price, judgement.Usual, reading.Now.Quantity, since, reading.At));
        }
    }
}
