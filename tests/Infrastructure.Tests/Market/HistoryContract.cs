using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Market;

/// <summary>Packing and expiry change where history stands, never what is read.</summary>
public abstract class HistoryContract(StorageProvider provider) : StorageContract(provider)
{
    private const int Realm = 77;
    private const int Seed = 20261122;

    private readonly FakeTimeProvider _clock = new(Snap.T0);

    private ISnapshotStore Store => Get<ISnapshotStore>();

    private IMarketQueries Queries => Get<IMarketQueries>();

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddTransient<PackHistoryJob>();
        services.AddTransient<RollUpJob>();
        services.Configure<HistoryOptions>(options => options.KeepRaw = TimeSpan.FromDays(92));
    }

    [Fact]
    public async Task Pack_EveryHour_ChangesNothingThatIsRead()
    {
        var expected = await RandomMarketAsync(Realm, 20 * 24, hour => hour % 5 == 0);

        await AssertSameAsync(Realm, expected);
        Assert.InRange(await CountAsync(db => db.PriceHistory.Where(row => row.MarketId == new MarketId(Realm))), 1, 400);
        Assert.InRange(await CountAsync(db => db.PriceHistoryWeeks), 20, 20 * 4);
    }

    [Fact]
    public async Task Pack_Once_LeavesTheOpenDay()
    {
        var expected = await RandomMarketAsync(Realm, 10 * 24, _ => false);
        _clock.SetUtcNow(new DateTimeOffset(Snap.T0.Date, TimeSpan.Zero).AddDays(9).AddHours(1.9));
        await PackAsync();
        Assert.Equal(Snap.T0.Date.AddDays(8), await FirstUnpackedDayAsync());

        _clock.Advance(TimeSpan.FromHours(0.2));
        await PackAsync();

        Assert.Equal(Snap.T0.Date.AddDays(9), await FirstUnpackedDayAsync());
        await AssertSameAsync(Realm, expected);
    }

    [Fact]
    public async Task Pack_Twice_PacksNothingMore()
    {
        var expected = await RandomMarketAsync(Realm, 9 * 24, _ => false);
        _clock.SetUtcNow(Snap.T0.AddDays(30));

        Assert.True(await Get<HistoryPacker>().PackAsync(new MarketId(Realm), Ct) > 0);
        Assert.Equal(0, await Get<HistoryPacker>().PackAsync(new MarketId(Realm), Ct));

        await AssertSameAsync(Realm, expected);
        Assert.Equal(0, await CountAsync(db => db.PriceHistory));
    }

    [Fact]
    public async Task Pack_WhatComesLate_IsMerged()
    {
        var live = Snap.Hour(24 * 15);
        await Store.RecordAsync(Snap.At(Realm, live, Snap.Of(1, 900)), Ct);
        await Store.RecordArchivedAsync([Snap.At(Realm, Snap.Hour(0), Snap.Of(1, 100)), Snap.At(Realm, Snap.Hour(2), Snap.Of(1, 110), Snap.Of(2, 5))], Ct);
        _clock.SetUtcNow(Snap.T0.AddDays(40));
        await PackAsync();

        // The same week goes on, from a process that knows nothing by heart.
        await using var other = Database.Services();
        await other.GetRequiredService<ISnapshotStore>().RecordArchivedAsync([Snap.At(Realm, Snap.Hour(4), Snap.Of(1, 110), Snap.Of(2, 6)), Snap.At(Realm, Snap.Hour(30), Snap.Of(1, 130))], Ct);
        await AssertLateAsync();
        await PackAsync();

        await AssertLateAsync();
        Assert.Equal(0, await CountAsync(db => db.PriceHistory));

        async Task AssertLateAsync()
        {
            Assert.Equal([(0, 100), (2, 110), (30, 130), (360, 900)], await ShortAsync(1));

            // The end of the first batch had it and the first live snapshot had not.
            Assert.Equal([(2, 5), (4, 6), (30, 0), (360, 0)], await ShortAsync(2));
            Assert.Equal([(4, 6), (30, 0)], Short(await Queries.ChangesAsync(new MarketId(Realm), VariantKey.Plain(new ItemId(2)), Snap.Hour(5), Snap.Hour(31), Ct)));
        }
    }

    [Fact]
    public async Task Record_AfterPackedArchive_ContinuesItsHistory()
    {
        await Store.RecordArchivedAsync([Snap.At(Realm, Snap.T0, Snap.Of(1, 100), Snap.Of(2, 5), Snap.Of(3, 7)), Snap.At(Realm, Snap.Hour(1), Snap.Of(1, 100), Snap.Of(2, 5))], Ct);
        _clock.SetUtcNow(Snap.T0.AddDays(30));
        await PackAsync();

        await using var other = Database.Services();
        var outcome = await other.GetRequiredService<ISnapshotStore>().RecordAsync(Snap.At(Realm, Snap.Hour(24 * 30), Snap.Of(1, 100)), Ct);

        Assert.Equal(new RecordedSnapshot(RecordOutcome.Recorded, 1), outcome);
        Assert.Equal([(0, 5), (720, 0)], await ShortAsync(2));
    }

    [Fact]
    public async Task KnownVariants_AndCommodities_SeePackedRows()
    {
        var (a, b) = (VariantTraits.Gear(1, 0), VariantTraits.Gear(2, 0));
        foreach (var market in new[] { Realm, -1 })
        {
            await Store.RecordAsync(Snap.At(market, Snap.T0, Snap.Of(7, 50, 3, a), Snap.Of(7, 50, 3, b)), Ct);
            await Store.RecordAsync(Snap.At(market, Snap.Hour(1), Snap.Of(7, 50, 3, b)), Ct);
            await Store.RecordAsync(Snap.At(market, Snap.Hour(2)), Ct);
        }

        _clock.SetUtcNow(Snap.T0.AddDays(30));
        await PackAsync();

        Assert.Equal(0, await CountAsync(db => db.PriceHistory));
        Assert.Equal([b, a], (await Queries.KnownVariantsAsync(new MarketId(Realm), new ItemId(7), Ct)).Select(variant => variant.Traits));
        Assert.True(await Queries.IsCommodityAsync(Region.Us, new ItemId(7), Ct));
        Assert.False(await Queries.IsCommodityAsync(Region.Us, new ItemId(8), Ct));
    }

    [Fact]
    public async Task Expire_UnchangedPrice_KeepsItsNumber()
    {
        await Store.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 100), Snap.Of(2, 200), Snap.Of(3, 300)), Ct);
        await Store.RecordAsync(Snap.At(Realm, Snap.Hour(50), Snap.Of(1, 100), Snap.Of(2, 200)), Ct);
        await Store.RecordAsync(Snap.At(-1, Snap.T0, Snap.Of(5, 1)), Ct);
        await Store.RecordAsync(Snap.At(-1, Snap.Hour(1), Snap.Of(6, 1)), Ct);
        await Store.RecordAsync(Snap.At(-1, Snap.Hour(24 * 150), Snap.Of(6, 1)), Ct);
        for (var day = 90; day < 150; day++) await Store.RecordAsync(Snap.At(Realm, Snap.Hour(24 * day), Snap.Of(1, 100), Snap.Of(2, 200 + day)), Ct);
        _clock.SetUtcNow(Snap.T0.AddDays(150));
        for (var run = 0; run < 2; run++) await PackAsync();

        // 92 days before 2026-07-29 12:00 is Tuesday 2026-04-28; whole weeks are kept.
        var cutOff = new DateTimeOffset(2026, 4, 27, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal([(cutOff, 100L)], (await HistoryAsync(1)).Select(point => (point.At, point.Minimum.Value)));
        Assert.Equal([(cutOff, 200L), (Snap.Hour(24 * 90), 290L), (Snap.Hour(24 * 91), 291L)], (await HistoryAsync(2)).Take(3).Select(point => (point.At, point.Minimum.Value)));
        Assert.Empty(await HistoryAsync(3));
        Assert.Equal(100, (await Queries.ChangesAsync(new MarketId(Realm), VariantKey.Plain(new ItemId(1)), Snap.Hour(24 * 100), Snap.Hour(24 * 101), Ct))[0].Minimum.Value);
        Assert.Equal(Snap.Hour(24 * 90), (await Queries.SnapshotTimesAsync(new MarketId(Realm), Snap.T0, Snap.Hour(9999), Ct))[0]);
        Assert.True(await Queries.IsCommodityAsync(Region.Us, new ItemId(5), Ct));
        Assert.Equal(0, await CountAsync(db => db.PriceHistoryWeeks.Where(row => row.Day < HistoryCalendar.DayOf(Conversions.ToStored(cutOff)))));
        Assert.Equal(0, await Store.RecordArchivedAsync([Snap.At(Realm, Snap.Hour(-5), Snap.Of(1, 1))], Ct));
    }

    [Fact]
    public async Task Expire_MarketNotReadSince_IsKept()
    {
        await Store.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 100)), Ct);
        await Store.RecordAsync(Snap.At(Realm + 1, Snap.T0, Snap.Of(1, 111)), Ct);
        await Store.RecordAsync(Snap.At(Realm + 1, Snap.Hour(24 * 199), Snap.Of(1, 111)), Ct);
        _clock.SetUtcNow(Snap.T0.AddDays(200));
        await PackAsync();

        Assert.Equal(Snap.T0, (await HistoryAsync(1))[0].At);
        await Store.RecordAsync(Snap.At(Realm, Snap.Hour(1), Snap.Of(1, 101)), Ct);
        await Store.RecordAsync(Snap.At(Realm, Snap.Hour(24 * 200), Snap.Of(1, 101)), Ct);
        await PackAsync();

        Assert.Equal([101L], (await HistoryAsync(1)).Select(point => point.Minimum.Value));
        Assert.Equal(0, await CountAsync(db => db.PriceHistoryWeeks.Where(row => row.Day < HistoryCalendar.DayOf(Conversions.ToStored(Snap.T0.AddDays(100))))));
    }

    [Fact]
    public async Task Pack_WhileWritersAndReadersWork_LosesNothing()
    {
        var processes = Enumerable.Range(0, 2).Select(_ => Database.Services(services => services.AddSingleton<TimeProvider>(_clock))).ToList();
        _clock.SetUtcNow(Snap.T0.AddDays(60));
        using var done = new CancellationTokenSource();
        var upkeep = Task.Run(() => UpkeepAsync(processes[0], done.Token));
        var reading = Task.Run(() => ReadAsync(done.Token));
        await Task.WhenAll(Enumerable.Range(1, 3).Select(market => Task.Run(async () =>
        {
            for (var hour = 0; hour < 90; hour++)
                await processes[hour % 2].GetRequiredService<ISnapshotStore>().RecordAsync(Snap.At(market, Snap.Hour(hour), Snap.Of(1, 1000 + hour), Snap.Of(2, 50)), Ct);
        })));
        await done.CancelAsync();
        await upkeep;
        await reading;

        for (var market = 1; market <= 3; market++)
            Assert.Equal(Enumerable.Range(0, 90).Select(hour => 1000L + hour), (await HistoryAsync(1, market)).Select(point => point.Minimum.Value));
        foreach (var process in processes) await process.DisposeAsync();

        async Task ReadAsync(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                var seen = await HistoryAsync(1, 1);
                Assert.Equal(Enumerable.Range(0, seen.Count).Select(hour => 1000L + hour), seen.Select(point => point.Minimum.Value));
            }
        }
    }

    private async Task UpkeepAsync(ServiceProvider process, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            for (var market = 1; market <= 3; market++) await process.GetRequiredService<HistoryPacker>().PackAsync(new MarketId(market), Ct);
            await process.GetRequiredService<IHistoryStorage>().ReleaseAsync(0, process.GetRequiredService<HistoryPacker>().OpenDay, Ct);
        }
    }

    private async Task<Dictionary<VariantKey, List<PricePoint>>> RandomMarketAsync(int market, int hours, Func<int, bool> pack)
    {
        var random = new Random(Seed);
        var expected = new Dictionary<VariantKey, List<PricePoint>>();
        var now = Enumerable.Range(1, 20).Select(item => Snap.Of(item, random.Next(1, 1_000_000), random.Next(1, 500), item % 3 == 0 ? VariantTraits.Gear(item, 1) : 0)).ToArray();
        var last = new Dictionary<VariantKey, (long, long)>();
        for (var hour = 0; hour < hours; hour++)
        {
            var at = Snap.Hour(hour).AddSeconds(random.Next(0, 900)).AddMicroseconds(hour % 50 == 7 ? 123 : 0);
            for (var i = 0; i < now.Length; i++)
                if (random.Next(10) == 0) now[i] = Snap.Of(i + 1, random.Next(1, 1_000_000), random.Next(1, 500), now[i].Variant.Traits);
            var listed = now.Where((_, i) => (hour / 7 + i) % 11 != 0).ToArray();
            foreach (var variant in now.Select(summary => summary.Variant))
            {
                var summary = listed.FirstOrDefault(one => one.Variant == variant);
                var state = summary is null ? (0, 0) : (summary.Minimum.Value, summary.Quantity);
                if (state == last.GetValueOrDefault(variant)) continue;
                last[variant] = state;
                if (!expected.TryGetValue(variant, out var points)) expected.Add(variant, points = []);
                points.Add(summary is null ? new PricePoint(at, Copper.Zero, Copper.Zero, Copper.Zero, 0, 0) : new PricePoint(at, summary.Minimum, summary.MarketValue, summary.Median, summary.Quantity, summary.Auctions));
            }

            await Store.RecordAsync(Snap.At(market, at, listed), Ct);
            if (!pack(hour)) continue;
            _clock.SetUtcNow(at);
            await PackAsync();
        }

        return expected;
    }

    private async Task AssertSameAsync(int market, Dictionary<VariantKey, List<PricePoint>> expected)
    {
        var random = new Random(Seed);
        foreach (var (variant, points) in expected)
        {
            Assert.Equal(points, await Queries.ChangesAsync(new MarketId(market), variant, Snap.Hour(-1), Snap.Hour(9999), Ct));
            for (var i = 0; i < 20; i++)
            {
                var from = Snap.Hour(random.Next(0, 500));
                var to = from.AddHours(random.Next(0, 300));
                var within = points.Where(point => point.At < from).TakeLast(1).Concat(points.Where(point => point.At >= from && point.At < to));
                Assert.Equal(within, await Queries.ChangesAsync(new MarketId(market), variant, from, to, Ct));
            }
        }
    }

    // Rolled up first: nothing is given up before.
    private async Task PackAsync()
    {
        await Get<RollUpJob>().RunAsync(new Job(1, MarketJobs.RollUp, "", "", null, JobState.Running, 0, null, 1, null, Snap.T0, null, null, Snap.T0), (_, _, _) => Task.CompletedTask, Ct);
        var job = new Job(1, MarketJobs.PackHistory, "", "", null, JobState.Running, 0, null, 1, null, Snap.T0, null, null, Snap.T0);
        await Get<PackHistoryJob>().RunAsync(job, (_, _, _) => Task.CompletedTask, Ct);
    }

    private async Task<int> CountAsync<T>(Func<AppDbContext, IQueryable<T>> rows)
    {
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        return await rows(db).CountAsync(Ct);
    }

    private async Task<DateTime> FirstUnpackedDayAsync()
    {
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        return (await db.PriceHistory.MinAsync(row => row.At, Ct)).Date;
    }

    private async Task<IEnumerable<(int Hour, int Price)>> ShortAsync(int item) => Short(await HistoryAsync(item));

    private static IEnumerable<(int Hour, int Price)> Short(IReadOnlyList<PricePoint> points) =>
        points.Select(point => ((int)(point.At - Snap.T0).TotalHours, (int)point.Minimum.Value));

    private Task<IReadOnlyList<PricePoint>> HistoryAsync(int item, int market = Realm) =>
        Queries.ChangesAsync(new MarketId(market), VariantKey.Plain(new ItemId(item)), DateTimeOffset.UnixEpoch, Snap.Hour(10_000), Ct);
}
