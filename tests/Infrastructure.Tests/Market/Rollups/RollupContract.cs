using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Jobs;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Operations;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Market.Rollups;

/// <summary>Stored bars are what a fold of all changes gives, whatever came when; and they outlive the changes.</summary>
public abstract class RollupContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly PriceGranularity[] Levels = [PriceGranularity.Hour, PriceGranularity.Day, PriceGranularity.Week, PriceGranularity.Month];
    private static readonly MarketId Market = new(77);
    private readonly FakeTimeProvider _clock = new(Snap.T0);

    private IPriceBars Bars => Get<IPriceBars>();

    private ISnapshotStore Store => Get<ISnapshotStore>();

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddTransient<PackHistoryJob>();
        services.AddTransient<RollUpJob>();
    }

    [Fact]
    public async Task Bars_BeforeAndAfterRollUp_AreTheFoldOfAllChanges()
    {
        var market = new RandomMarket(Market, 1, days: 75);
        foreach (var snapshot in market.Snapshots) await Store.RecordAsync(snapshot, Ct);
        await AddSalesAsync(market);
        _clock.SetUtcNow(market.End);
        await AssertFoldAsync(market);

        Assert.True(await RollUpAsync() > 8);

        await AssertFoldAsync(market);
        Assert.Equal(2, await CountAsync(db => db.PriceRollups.Where(row => row.Level == PriceGranularity.Month && row.Bucket == RollupBuckets.Market)));
    }

    [Fact]
    public async Task RollUp_EveryDayWhileSnapshotsCome_IsTheSameAsAtTheEnd()
    {
        var market = new RandomMarket(Market, 2, days: 40);
        foreach (var snapshot in market.Snapshots)
        {
            await Store.RecordAsync(snapshot, Ct);
            if (snapshot.PublishedAt - _clock.GetUtcNow() < TimeSpan.FromHours(20)) continue;
            _clock.SetUtcNow(snapshot.PublishedAt);
            await RollUpAsync();
        }

        _clock.SetUtcNow(market.End);
        await RollUpAsync();
        await AssertFoldAsync(market);
        var rows = await RowsAsync(Market);

        Assert.Equal(0, await RollUpAsync());
        Assert.Equal(rows, await RowsAsync(Market));

        await using var other = Database.Services(services => services.AddSingleton<TimeProvider>(_clock));
        foreach (var snapshot in market.Snapshots) await Store.RecordAsync(snapshot with { Market = new MarketId(78) }, Ct);
        await other.GetRequiredService<RollupRoller>().RollAsync(new MarketId(78), Ct);
        Assert.Equal(rows, await RowsAsync(new MarketId(78)));
    }

    [Fact]
    public async Task Archive_ThatTouchesRolledWeeks_IsSeenAtOnceAndRolledUpAgain()
    {
        var market = new RandomMarket(Market, 3, days: 70);
        var live = market.Snapshots.Count * 2 / 3;
        foreach (var snapshot in market.Snapshots.Skip(live)) await Store.RecordAsync(snapshot, Ct);
        _clock.SetUtcNow(market.End);
        await RollUpAsync();

        foreach (var chunk in market.Snapshots.Take(live).Chunk(50))
        {
            await Store.RecordArchivedAsync(chunk, Ct);
            if (chunk[0].Variants.Count % 2 == 0) await RollUpAsync();
        }

        await AssertFoldAsync(market);
        Assert.True(await CountAsync(db => db.RollupMarks) > 0);
        await RollUpAsync();

        Assert.Equal(0, await CountAsync(db => db.RollupMarks));
        await AssertFoldAsync(market);
    }

    [Fact]
    public async Task SnapshotAgain_AndFarFromAnyRolledWeek_MarkNothing()
    {
        var market = new RandomMarket(Market, 4, days: 20);
        foreach (var snapshot in market.Snapshots) await Store.RecordAsync(snapshot, Ct);
        _clock.SetUtcNow(market.End);
        await RollUpAsync();

        await Store.RecordAsync(market.Snapshots[^1], Ct);
        await Store.RecordAsync(market.Snapshots[3], Ct);
        await Store.RecordAsync(market.Snapshots[^1] with { PublishedAt = market.End.AddDays(1) }, Ct);

        Assert.Equal(0, await CountAsync(db => db.RollupMarks));
    }

    // A reading three hours before Monday says what held at midnight, and the week behind is told.
    [Fact]
    public async Task Archive_JustBeforeMonday_MarksBothWeeks()
    {
        var monday = RollupPeriods.At(HistoryCalendar.Monday(RollupPeriods.DayOf(Snap.T0)) + 14);
        await Store.RecordAsync(Snap.At(Market.Value, monday.AddHours(1), Snap.Of(1, 100)), Ct);
        await Store.RecordAsync(Snap.At(Market.Value, monday.AddDays(20), Snap.Of(1, 100)), Ct);
        _clock.SetUtcNow(monday.AddDays(20));
        await RollUpAsync();
        Assert.Equal(monday, (await DaysAsync(1))[0].From);
        Assert.Equal(1.0 / 86400, (await DaysAsync(1))[0].Covered, 9);

        await Store.RecordArchivedAsync([Snap.At(Market.Value, monday.AddHours(-1), Snap.Of(1, 90))], Ct);
        for (var run = 0; run < 2; run++)
        {
            var days = await DaysAsync(1);
            Assert.Equal([monday.AddDays(-1), monday], days.Take(2).Select(day => day.From));
            Assert.Equal(90, days[1].Open!.Value.Value);
            Assert.Equal(3601.0 / 86400, days[1].Covered, 9);
            Assert.Equal(2, await RollUpAsync() + 2 * run);
        }
    }

    [Fact]
    public async Task Expiry_KeepsBars_AndWaitsForThem()
    {
        var market = new RandomMarket(Market, 5, days: 120);
        foreach (var snapshot in market.Snapshots) await Store.RecordAsync(snapshot, Ct);
        _clock.SetUtcNow(market.End);
        var before = await AllAsync(market, PriceGranularity.Day, PriceGranularity.Week, PriceGranularity.Month);

        await PackAsync();
        Assert.Equal(market.Snapshots.Count, await CountAsync(db => db.Snapshots));

        await RollUpAsync();
        await PackAsync();

        Assert.InRange(await CountAsync(db => db.Snapshots), 30 * 5, 38 * 20);
        Assert.Equal(before, await AllAsync(market, PriceGranularity.Day, PriceGranularity.Week, PriceGranularity.Month));
        Assert.Equal(0, await RollUpAsync());
        Assert.Equal(before, await AllAsync(market, PriceGranularity.Day, PriceGranularity.Week, PriceGranularity.Month));

        // A good that was not seen since is still known by name.
        var known = market.Variants.Where(variant => !VariantTraits.IsPet(variant.Traits)).ToList();
        foreach (var variant in known)
            Assert.Equal(before.Count > 0 && market.Bars(variant, PriceGranularity.Day).Count > 0, (await Get<IMarketQueries>().KnownVariantsAsync(Market, variant.Item, Ct)).Contains(variant));

        // Hours go as far back as changes do.
        var hours = await Bars.OfVariantAsync(Market, market.Variants[0], PriceGranularity.Hour, market.Start, market.End, Ct);
        Assert.InRange(hours[0].From, market.End.AddDays(-38), market.End.AddDays(-29));
    }

    // Ninety days of archive, with both jobs in between, and none of it is refused as too old.
    [Fact]
    public async Task Archive_OlderThanChangesAreKept_BecomesBars()
    {
        var market = new RandomMarket(Market, 6, days: 92);
        var live = market.Snapshots[^1];
        await Store.RecordAsync(live, Ct);
        _clock.SetUtcNow(live.PublishedAt.AddHours(1));
        foreach (var chunk in market.Snapshots.SkipLast(1).Chunk(24))
        {
            await Store.RecordArchivedAsync(chunk, Ct);
            await RollUpAsync();
            await PackAsync();
        }

        Assert.InRange(await CountAsync(db => db.Snapshots), 1, 38 * 20);
        foreach (var level in Levels.Skip(1)) Assert.Equal(Reference(market, level), await BarsAsync(market, level));
    }

    [Fact]
    public async Task OldBars_GoByLevel()
    {
        var start = new DateTimeOffset(2022, 1, 3, 10, 0, 0, TimeSpan.Zero);
        for (var week = 0; week < 230; week++) await Store.RecordAsync(Snap.At(Market.Value, start.AddDays(7 * week), Snap.Of(1, 100 + week)), Ct);
        _clock.SetUtcNow(start.AddDays(7 * 230));
        var months = await Bars.OfVariantAsync(Market, VariantKey.Plain(new ItemId(1)), PriceGranularity.Month, start, _clock.GetUtcNow(), Ct);
        for (var run = 0; run < 2; run++)
        {
            await RollUpAsync();
            await PackAsync();
        }

        Assert.InRange(await CountAsync(db => db.PriceRollups.Where(row => row.Level == PriceGranularity.Day && row.Bucket == 0)), 55, 59);
        Assert.InRange(await CountAsync(db => db.PriceRollups.Where(row => row.Level == PriceGranularity.Week && row.Bucket == 0)), 155, 158);
        Assert.Equal(months, await Bars.OfVariantAsync(Market, VariantKey.Plain(new ItemId(1)), PriceGranularity.Month, start, _clock.GetUtcNow(), Ct));
        Assert.Equal(53, months.Count);
    }

    [Fact]
    public async Task Bars_OfAnyRange_AreWholeBarsOfTheSeries()
    {
        var market = new RandomMarket(Market, 7, days: 45);
        foreach (var snapshot in market.Snapshots) await Store.RecordAsync(snapshot, Ct);
        _clock.SetUtcNow(market.Start.AddDays(30));
        await RollUpAsync();
        var random = new Random(7);
        foreach (var level in Levels)
        {
            var all = await BarsAsync(market, level);
            for (var i = 0; i < 12; i++)
            {
                var from = market.Start.AddHours(random.Next(0, 45 * 24));
                var to = from.AddHours(random.Next(1, 400));
                var part = await Bars.OfVariantsAsync(Market, market.Variants, level, from, to, Ct);
                foreach (var variant in market.Variants)
                    Assert.Equal(all[variant].Where(bar => bar.To > from && bar.From < to).SkipWhile(bar => bar.OnSale == 0), part.GetValueOrDefault(variant) ?? []);
            }
        }
    }

    [Fact]
    public async Task Bars_OfNothing_AreNone()
    {
        Assert.Empty(await Bars.OfVariantAsync(Market, VariantKey.Plain(new ItemId(1)), PriceGranularity.Day, Snap.T0, Snap.Hour(500), Ct));
        await Store.RecordAsync(Snap.At(Market.Value, Snap.T0, Snap.Of(1, 100)), Ct);
        Assert.Empty(await Bars.OfVariantsAsync(Market, [], PriceGranularity.Week, Snap.T0, Snap.Hour(500), Ct));
        Assert.Empty(await Bars.OfVariantsAsync(Market, [VariantKey.Plain(new ItemId(2))], PriceGranularity.Week, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Ct));
        Assert.Empty(await Bars.OfVariantAsync(Market, VariantKey.Plain(new ItemId(1)), PriceGranularity.Hour, Snap.Hour(5), Snap.Hour(5), Ct));
        foreach (var level in Levels)
            Assert.Single(await Bars.OfVariantAsync(Market, VariantKey.Plain(new ItemId(1)), level, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Ct));
    }

    [Theory]
    [InlineData(PriceGranularity.Day)]
    [InlineData(PriceGranularity.Week)]
    [InlineData(PriceGranularity.Month)]
    public async Task Verify_WrongBar_IsFound(PriceGranularity level)
    {
        var market = new RandomMarket(Market, 8, days: 70);
        foreach (var snapshot in market.Snapshots) await Store.RecordAsync(snapshot, Ct);
        await AddSalesAsync(market);
        _clock.SetUtcNow(market.End);
        await RollUpAsync();
        Assert.Empty((await VerifyAsync()).Findings);

        await ChangeAsync(level, bytes =>
        {
            var block = new RollupBlock(level, bytes.Period);
            RollupBytes.Unpack(bytes.Bytes, block);
            var (good, bars) = block.Goods.First(one => one.Value.Any(bar => bar is { OnSale: > 0 }));
            var slot = Array.FindIndex(bars, bar => bar is { OnSale: > 0 });
            bars[slot] = bars[slot]!.Value with { High = bars[slot]!.Value.High + new Copper(1) };
            return RollupBytes.Pack(block, [.. block.Goods.Keys.Order(Comparer<VariantKey>.Create(DiscordAH.Infrastructure.Market.Snapshots.MarketState.Compare))]);
        });
        var finding = Assert.Single((await VerifyAsync()).Findings);
        Assert.Equal("bars-are-their-fold", finding.Check);
        Assert.InRange(finding.Rows, 1, 3);

        await ChangeAsync(level, _ => [1, 2, 3]);
        Assert.Contains((await VerifyAsync()).Findings, one => one.Check == "bars-decode");
    }

    // Raw gone, days gone: what is left is compared with what is left.
    [Fact]
    public async Task Verify_AfterExpiry_ComparesWhatIsKept()
    {
        var market = new RandomMarket(Market, 9, days: 150);
        foreach (var snapshot in market.Snapshots) await Store.RecordAsync(snapshot, Ct);
        _clock.SetUtcNow(market.End);
        await RollUpAsync();
        await PackAsync();

        Assert.Empty((await VerifyAsync()).Findings);
        await ChangeAsync(PriceGranularity.Month, _ => [1]);
        Assert.NotEmpty((await VerifyAsync()).Findings);
    }

    // The oldest row of goods of a level.
    private async Task ChangeAsync(PriceGranularity level, Func<RollupRow, byte[]> change)
    {
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        var row = await db.PriceRollups.Where(one => one.Level == level && one.Bucket >= 0).OrderBy(one => one.Period).ThenBy(one => one.Bucket).FirstAsync(Ct);
        row.Bytes = change(row);
        await db.SaveChangesAsync(Ct);
    }

    private Task<VerifyReport> VerifyAsync() => new VerifyDatabase(Get<IDbContextFactory<AppDbContext>>()).RunAsync(Ct);

    private Task<IReadOnlyList<PriceBar>> DaysAsync(int item) =>
        Bars.OfVariantAsync(Market, VariantKey.Plain(new ItemId(item)), PriceGranularity.Day, Snap.T0, Snap.T0.AddDays(90), Ct);

    private async Task AssertFoldAsync(RandomMarket market)
    {
        foreach (var level in Levels) Assert.Equal(Reference(market, level), await BarsAsync(market, level));
    }

    private static Dictionary<VariantKey, List<PriceBar>> Reference(RandomMarket market, PriceGranularity level) =>
        market.Variants.Select(variant => (variant, Bars: market.Bars(variant, level))).Where(one => one.Bars.Count > 0).ToDictionary(one => one.variant, one => one.Bars);

    private async Task<Dictionary<VariantKey, List<PriceBar>>> BarsAsync(RandomMarket market, PriceGranularity level) =>
        (await Bars.OfVariantsAsync(Market, market.Variants, level, market.Start, market.End, Ct)).ToDictionary(one => one.Key, one => one.Value.ToList());

    private async Task<List<PriceBar>> AllAsync(RandomMarket market, params PriceGranularity[] levels)
    {
        var all = new List<PriceBar>();
        foreach (var level in levels)
            foreach (var variant in market.Variants) all.AddRange(await Bars.OfVariantAsync(Market, variant, level, market.Start, market.End, Ct));
        return all;
    }

    private async Task AddSalesAsync(RandomMarket market)
    {
        market.HasSales = true;
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        foreach (var (day, goods) in market.Sales)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO sales_coverage (market_id, day, seconds, pairs) VALUES ({Market.Value}, {day}, 3600, 1)", Ct);
            foreach (var (variant, sold) in goods)
                await db.Database.ExecuteSqlAsync($"INSERT INTO sales_daily (market_id, day, item_id, traits, sold_units, sold_value, sold, expired, cancelled, relisted, ambiguous) VALUES ({Market.Value}, {day}, {variant.Item.Value}, {variant.Traits}, {(float)sold}, 1, 1, 0, 0, 0, 0)", Ct);
        }
    }

    private async Task<int> RollUpAsync()
    {
        var said = await Get<RollUpJob>().RunAsync(JobOf(MarketJobs.RollUp), (_, _, _) => Task.CompletedTask, Ct);
        return int.Parse(said.Split(' ')[0], System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture);
    }

    private Task PackAsync() => Get<PackHistoryJob>().RunAsync(JobOf(MarketJobs.PackHistory), (_, _, _) => Task.CompletedTask, Ct);

    private static Job JobOf(string kind) => new(1, kind, "", "", null, JobState.Running, 0, null, 1, null, Snap.T0, null, null, Snap.T0);

    private async Task<int> CountAsync<T>(Func<AppDbContext, IQueryable<T>> rows)
    {
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        return await rows(db).CountAsync(Ct);
    }

    private async Task<List<string>> RowsAsync(MarketId market)
    {
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        return [.. (await db.PriceRollups.Where(row => row.MarketId == market).ToListAsync(Ct)).Select(row => $"{row.Level} {row.Bucket} {row.Period} {Convert.ToHexString(row.Bytes)}").Order(StringComparer.Ordinal)];
    }
}
