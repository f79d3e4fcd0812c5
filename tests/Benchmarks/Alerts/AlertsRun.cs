using System.Diagnostics;
using DiscordAH.Benchmarks.Market;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Benchmarks.Alerts;

/// <summary>
/// What judging a snapshot's alerts costs, from the recorded snapshot to the committed messages: a realm of 20,000 variants of which 6 % change every hour, watched by a
/// thousand, a hundred thousand and a million alerts of mixed kinds (see <see cref="MixedAlerts"/>). Beside it the same with every alert judged whatever changed, and what
/// noting the changes of watched goods adds to a snapshot.
/// </summary>
internal static class AlertsRun
{
    private const int Seed = 4711;
    private const int Watched = 1;
    private const int Plain = 2;
    private const int Warmup = 2;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string Everyone = $"""
        SELECT {DueAlert.Columns}
        FROM price_alerts a JOIN alert_readings r ON r.market_id = a.market_id AND r.item_id = a.item_id AND r.traits = a.traits
        AND r.at = (SELECT max(n.at) FROM alert_readings n WHERE n.market_id = a.market_id AND n.item_id = a.item_id AND n.traits = a.traits AND n.at <= @at)
        WHERE a.market_id = @market AND a.status = 'active' ORDER BY a.item_id, a.traits, a.id
        """;

    public static async Task<int> RunAsync(string[] options)
    {
        var (variants, days) = (Figures.Option(options, "--variants", 20_000), Figures.Option(options, "--days", 14));
        var (rounds, most) = (Figures.Option(options, "--rounds", 5), Figures.Option(options, "--most", 1_000_000));
        Console.WriteLine($"seed: {Seed}");
        var clock = new SetClock(Start);
        await using var database = await TestDatabase.CreateAsync(options.Contains("--sqlite") ? StorageProvider.Sqlite : StorageProvider.Postgres);
        await using var services = database.Services(more => more.AddSingleton<TimeProvider>(clock).AddCatalogs().AddAlertJobs());
        var (watched, plain) = (new BusyMarket(Seed, Watched, variants, 0.06), new BusyMarket(Seed, Plain, variants, 0.06));
        for (var hour = 0; hour < days * 24; hour++) await RecordAsync(services, clock, watched, hour);
        await RecordAsync(services, clock, plain, days * 24);

        var (alerts, next) = (new MixedAlerts(Seed, services), days * 24);
        foreach (var total in new[] { 1_000, 100_000, 1_000_000 }.Where(total => total <= most))
        {
            await alerts.FillAsync(new MarketId(Watched), total);
            await StatisticsAsync(services);
            next = await MeasureAsync(services, clock, (watched, plain), next, rounds, total);
            if (total == 100_000) await FullScanAsync(services, Start.AddHours(next - 1));
        }

        return 0;
    }

    private static async Task<int> MeasureAsync(IServiceProvider services, SetClock clock, (BusyMarket Watched, BusyMarket Plain) markets, int hour, int rounds, int total)
    {
        var (taken, recorded, bare) = (new List<double>(), new List<double>(), new List<double>());
        var (changed, judged, fired) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Warmup + rounds; round++, hour++)
        {
            var without = await RecordAsync(services, clock, markets.Plain, hour + 1000);
            var with = await RecordAsync(services, clock, markets.Watched, hour);
            var watch = Stopwatch.StartNew();
            var done = await services.GetRequiredService<EvaluateAlertTriggers>().RunAsync(new MarketId(Watched), CancellationToken.None);
            var elapsed = watch.Elapsed.TotalMilliseconds;
            if (done.Snapshots != 1) throw new InvalidOperationException("The snapshot was not judged.");
            if (round < Warmup) continue;
            taken.Add(elapsed);
            bare.Add(without.Taken);
            recorded.Add(with.Taken);
            changed.Add(with.Changed);
            judged.Add(done.Judged);
            fired.Add(done.Fired);
        }

        var name = total >= 1_000_000 ? $"{total / 1_000_000}m" : $"{total / 1000}k";
        Figures.Print($"alerts.changed_rows_{name}", Figures.Median(changed));
        Figures.Print($"alerts.eval_ms_{name}", Figures.Median(taken));
        Figures.Print($"alerts.eval_ms_{name}_worst", taken.Max());
        Figures.Print($"alerts.looked_at_{name}", Figures.Median(judged));
        Figures.Print($"alerts.fired_{name}", Figures.Median(fired));
        Figures.Print($"alerts.record_ms_{name}", Figures.Median(recorded));
        Figures.Print($"alerts.record_unwatched_ms_{name}", Figures.Median(bare));
        return hour;
    }

    // Only judged, nothing written: what it would take at least.
    private static async Task FullScanAsync(IServiceProvider services, DateTimeOffset at)
    {
        var market = new MarketId(Watched);
        await using (var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync())
        {
            await db.Database.OpenConnectionAsync();
            var goods = await db.CurrentMarket.Where(row => row.MarketId == market).Select(row => new VariantKey(row.ItemId, row.Traits)).ToListAsync();
            await AlertReadings.WriteAsync(db, market, goods, at, CancellationToken.None);
        }

        await StatisticsAsync(services);
        var watch = Stopwatch.StartNew();
        var (_, judged) = await services.GetRequiredService<AlertRound>().JudgeAsync(market, at, services.GetRequiredService<DueAlerts>().ReadAsync(Everyone, market, at, default), CancellationToken.None);
        Figures.Print("alerts.fullscan_ms_100k", watch.Elapsed.TotalMilliseconds);
        Figures.Print("alerts.fullscan_looked_at_100k", judged);
    }

    private static async Task<(double Taken, int Changed)> RecordAsync(IServiceProvider services, SetClock clock, BusyMarket market, int hour)
    {
        var snapshot = market.Next(Start.AddHours(hour));
        clock.Now = snapshot.FetchedAt;
        var watch = Stopwatch.StartNew();
        var recorded = await services.GetRequiredService<ISnapshotStore>().RecordAsync(snapshot, CancellationToken.None);
        return (watch.Elapsed.TotalMilliseconds, recorded.ChangedRows);
    }

    // As autovacuum would within minutes.
    private static async Task StatisticsAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }
}
