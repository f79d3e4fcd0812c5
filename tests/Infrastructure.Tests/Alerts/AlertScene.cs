using System.Globalization;
using System.Text.RegularExpressions;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace DiscordAH.Infrastructure.Tests.Alerts;

/// <summary>Short ways to say an alert, a market with alerts of every kind, and all that an evaluation leaves behind as lines.</summary>
internal static partial class AlertScene
{
    public static readonly DateTimeOffset T1 = Snap.Hour(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static PriceAlert Alert(int market, int item, AlertCondition when, UserId? owner = null, TimeSpan coolDown = default, bool ignoreSuspect = false) => new(
        default, owner ?? Owner(market), new MarketId(market), VariantKey.Plain(new ItemId(item)), 7, new AlertRule(when, CoolDown: coolDown, IgnoreSuspect: ignoreSuspect), AlertTarget.Person,
        AlertStatus.Active, null, new AlertState(), null, null, null, Snap.T0, Snap.T0, 0, 0);

    public static PriceLimit Below(long copper) => new(PriceSide.Below, new Copper(copper));

    public static PriceLimit Above(long copper) => new(PriceSide.Above, new Copper(copper));

    public static UserId Owner(int market) => new(1_000_000_000_000_000_000 + market);

    /// <summary>What an evaluation needs beside the stores.</summary>
    public static void Add(IServiceCollection services)
    {
        var items = new Mock<IItemCatalog>();
        items.Setup(catalog => catalog.NameOf(It.IsAny<VariantKey>())).Returns((VariantKey variant) => $"Item {variant}");
        services.AddSingleton(items.Object);
        services.AddSingleton(Mock.Of<IRealmCatalog>());
        services.AddAlertJobs();
    }

    public static Task<AlertEvaluation> EvaluateAsync(IServiceProvider services, int market) => services.GetRequiredService<EvaluateAlertTriggers>().RunAsync(new MarketId(market), Ct);

    public static async Task<IReadOnlyList<PriceAlert>> AddAsync(IServiceProvider services, params PriceAlert[] alerts) =>
        (await services.GetRequiredService<IAlertStore>().AddAsync(alerts, AlertLimits.Usual, Ct)).Value;

    /// <summary>A market before an evaluation in which alone, in a bulk and in a channel something fires, one arms again, one ends, a snooze ends, one is poisoned and one is paused.</summary>
    public static async Task FillAsync(IServiceProvider services, int market)
    {
        var store = services.GetRequiredService<ISnapshotStore>();
        await store.RecordAsync(Snap.At(market, Snap.T0, [.. Enumerable.Range(1, 8).Select(item => Snap.Of(item, 500))]), Ct);
        var added = await AddAsync(
            services,
            Alert(market, 1, Below(400), ignoreSuspect: true),
            Alert(market, 2, Below(400)) with { Batch = market, BatchName = "Alchemy materials" },
            Alert(market, 3, Below(400)) with { Batch = market, BatchName = "Alchemy materials" },
            Alert(market, 4, Below(400)) with { Target = new AlertTarget(AlertWay.Channel, new GuildId(5), new ChannelId(6)) },
            Alert(market, 5, Below(600)) with { State = new AlertState(IsArmed: false) },
            Alert(market, 1, Below(400)) with { Rule = new AlertRule(Below(400), Expires: T1) },
            Alert(market, 8, Below(600)) with { State = new AlertState(Attends: true, SnoozedUntil: T1) },
            Alert(market, 7, Below(400)),
            Alert(market, 7, Below(300)) with { Status = AlertStatus.Paused },
            Alert(market, 6, Below(300)));
        await using (var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct))
            await db.PriceAlerts.Where(row => row.Id == added[7].Id.Value).ExecuteUpdateAsync(set => set.SetProperty(row => row.Condition, "price sideways"), Ct);
        await store.RecordAsync(Snap.At(market, T1, [.. Enumerable.Range(1, 8).Select(item => Snap.Of(item, item switch { 5 => 700, 8 => 500, _ => 350 }))]), Ct);
    }

    /// <summary>All that an evaluation writes of a market; alerts by their order in it, so that two markets can be compared.</summary>
    public static async Task<List<string>> LinesAsync(IServiceProvider services, int market)
    {
        var id = new MarketId(market);
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        var alerts = await db.PriceAlerts.AsNoTracking().Where(row => row.MarketId == id).OrderBy(row => row.Id).ToListAsync(Ct);
        var numbers = alerts.Index().ToDictionary(each => each.Item.Id, each => each.Index);
        var lines = alerts.ConvertAll(row => string.Create(
            CultureInfo.InvariantCulture,
            $"alert {numbers[row.Id]} {row.Status} {row.Reason?.Length} {row.IsArmed} {row.Attends} {row.FiredAt:O} {row.SnoozedUntil:O} {row.Fired} {row.Revision} {row.QuietFrom} {row.QuietTo}"));
        lines.AddRange((await db.AlertHistory.AsNoTracking().Where(row => row.MarketId == id).ToListAsync(Ct)).Select(row => $"firing {numbers[row.AlertId]} {row.At:O} {row.Price} {row.Quantity} {row.Facts}"));
        lines.AddRange((await db.AlertMarks.AsNoTracking().Where(row => row.MarketId == id).ToListAsync(Ct)).Select(row => $"mark {row.Through:O}"));
        foreach (var key in await db.OutboxMessages.Select(row => row.DedupeKey).ToListAsync(Ct))
            if (Told(key, market, numbers) is { } told) lines.Add(told);
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static string? Told(string key, int market, Dictionary<long, int> numbers)
    {
        if (KeyOfBatch().Match(key) is { Success: true } batch) return batch.Groups[2].Value == market.ToString(CultureInfo.InvariantCulture) ? $"told batch {batch.Groups[3].Value}" : null;
        var match = KeyOfAlert().Match(key);
        return match.Success && numbers.TryGetValue(long.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture), out var number) ? $"told {match.Groups[1].Value} {number} {match.Groups[3].Value}" : null;
    }

    [GeneratedRegex(@"^alerts:(\d+):(-?\d+):(.+)$")]
    private static partial Regex KeyOfBatch();

    [GeneratedRegex(@"^(alert|alert-paused):(\d+):(.+)$")]
    private static partial Regex KeyOfAlert();
}
