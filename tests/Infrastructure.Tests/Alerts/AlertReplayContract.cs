using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Alerts;

/// <summary>
/// Thirty days of hourly snapshots through the real stores, against the same rules stepped over the made prices in memory, snapshot by snapshot and without quiet prices. Mostly
/// judged at once, sometimes hours or two days late: the firings are the same.
/// </summary>
public abstract class AlertReplayContract(StorageProvider provider) : StorageContract(provider)
{
    private const int Realm = 14;
    private const int Hours = 720;
    private const int Seed = 4711;
    private readonly FakeTimeProvider _clock = new(Snap.Hour(Hours));

    private static readonly (string Condition, double Hysteresis, int CoolDown)[] Rules =
    [
        ("price below 9s 80c", 0, 0),
        ("price below 9s 80c", 3, 0),
        ("price below 9s 50c", 3, 6),
        ("price above 10s 50c", 5, 2),
        ("price below 9s 50c or price above 10s 80c", 3, 12),
        ("5% below median of 7 days", 3, 6),
        ("price in lowest 5% of 14 days", 3, 6),
        ("new low of 7 days", 0, 6),
        ("quantity 40% below median of 7 days", 3, 6),
        ("first listing in 2 days", 3, 0),
    ];

    [Fact]
    public async Task Evaluate_AtOnceOrLate_AsStepped()
    {
        var late = new Random(Seed);
        var goods = Enumerable.Range(1, 3).ToDictionary(item => item, Walk);
        var snapshots = Get<ISnapshotStore>();
        await snapshots.RecordAsync(At(goods, 0), Ct);
        var alerts = await AlertScene.AddAsync(Services, [.. goods.Keys.SelectMany(item => Rules.Select(rule => Alert(item, rule)))]);
        for (int hour = 1, next = 1; hour < Hours; hour++)
        {
            await snapshots.RecordAsync(At(goods, hour), Ct);
            if (hour < next) continue;
            await AlertScene.EvaluateAsync(Services, Realm);
            next = hour + (late.NextDouble() < 0.8 ? 1 : late.Next(2, 49));
        }

        await AlertScene.EvaluateAsync(Services, Realm);

        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        var fired = (await db.AlertHistory.AsNoTracking().ToListAsync(Ct)).ToLookup(row => row.AlertId, row => row.At);
        var expected = alerts.ToDictionary(alert => alert.Id.Value, alert => Stepped(alert, goods[alert.Variant.Item.Value]));
        Assert.All(alerts, alert => Assert.Equal(expected[alert.Id.Value], fired[alert.Id.Value].Order()));
        Assert.InRange(expected.Values.Sum(times => times.Count), 60, 2000);
        Assert.Equal(expected.Values.Sum(times => times.Count), await db.OutboxMessages.CountAsync(Ct));
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.PostConfigure<DiscordAH.Infrastructure.Alerts.AlertsOptions>(options => options.MostPerDay = 1000);
        AlertScene.Add(services);
    }

    private static PriceAlert Alert(int item, (string Condition, double Hysteresis, int CoolDown) rule)
    {
        Assert.True(ConditionText.TryParse(rule.Condition, out var when, out var fault), fault);
        var alert = AlertScene.Alert(Realm, item, when, coolDown: TimeSpan.FromHours(rule.CoolDown));
        return alert with { Rule = alert.Rule with { Hysteresis = rule.Hysteresis } };
    }

    // A price around ten silver that comes back to it, in steps; now and then it stands still, or nothing is on sale for two days and a half.
    private static List<VariantSummary?> Walk(int item)
    {
        var random = new Random(Seed + item);
        var (price, quantity) = (1000.0, 40L);
        var walk = new List<VariantSummary?>(Hours);
        for (var hour = 0; hour < Hours; hour++)
        {
            if (random.NextDouble() < 0.6)
            {
                price = Math.Clamp(price + ((random.NextDouble() - 0.5) * 60) + ((1000 - price) * 0.04), 700, 1400);
                quantity = Math.Clamp(quantity + random.Next(-8, 9), 4, 90);
            }

            walk.Add(hour % 240 is > 150 and < 210 ? null : Snap.Of(item, (long)price, quantity));
        }

        return walk;
    }

    private static MarketSnapshot At(Dictionary<int, List<VariantSummary?>> goods, int hour) =>
        Snap.At(Realm, Snap.Hour(hour), [.. goods.Values.Select(walk => walk[hour]).OfType<VariantSummary>()]);

    private static List<DateTimeOffset> Stepped(PriceAlert alert, List<VariantSummary?> walk)
    {
        var (state, fired) = (alert.State, new List<DateTimeOffset>());
        var (changes, snapshots) = (new List<PricePoint>(), new List<DateTimeOffset>());
        for (var hour = 0; hour < walk.Count; hour++)
        {
            var at = Snap.Hour(hour);
            var now = walk[hour] is { } summary ? new PricePoint(at, summary.Minimum, summary.MarketValue, summary.Median, summary.Quantity, summary.Auctions) : new PricePoint(at, default, default, default, 0, 0);
            var isChanged = changes.Count == 0 || now with { At = default } != changes[^1] with { At = default };
            if (hour > 0 && (isChanged || state.Attends))
            {
                var past = new PastFigures(Before(changes, snapshots, at));
                var judgement = AlertJudge.Judge(alert.Rule, new AlertReading(at, isChanged ? now : changes[^1], walk[hour]?.Ladder ?? [], true), past, null, true);
                (state, var fires) = AlertStep.Next(alert.Rule, state, judgement, at);
                if (fires) fired.Add(at);
            }

            if (isChanged) changes.Add(now);
            snapshots.Add(at);
        }

        return fired;
    }

    private static GoodPast Before(List<PricePoint> changes, List<DateTimeOffset> snapshots, DateTimeOffset at)
    {
        var from = at.AddDays(-30);
        var first = Math.Max(0, changes.FindLastIndex(change => change.At < from));
        return new GoodPast(at, changes[first..], snapshots.FindAll(time => time >= from - PriceSeries.Reach));
    }
}
