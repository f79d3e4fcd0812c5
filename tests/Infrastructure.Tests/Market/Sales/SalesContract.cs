using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Sales;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static DiscordAH.Infrastructure.Tests.Market.Sales.Books;

namespace DiscordAH.Infrastructure.Tests.Market.Sales;

public abstract class SalesContract(StorageProvider provider) : StorageContract(provider)
{
    private const int Realm = 3676;
    private static readonly VariantKey Good = VariantKey.Plain(new ItemId(1));
    private bool _isFailing;

    private ISnapshotStore Store => Get<ISnapshotStore>();

    [Fact]
    public async Task Record_AuctionGone_IsEvidenceOfThatDay()
    {
        await RecordTwoAsync(Store);

        var figures = await FiguresAsync();
        Assert.NotNull(figures);
        Assert.Equal(TimeSpan.FromHours(1), figures.Observed);
        Assert.Equal(24 * 3 * SaleRules.Cheapest, figures.SoldPerDay, 3);
        Assert.Equal(SaleRules.Cheapest, figures.Ended, 5);
        Assert.Equal(SaleFigures.RateOf(SaleRules.Cheapest, 0), figures.SaleRate, 5);
    }

    [Fact]
    public async Task Record_AfterARestart_ComparesWithWhatWasStored()
    {
        await Store.RecordAsync(At(Realm, Snap.T0, One(1, quantity: 3), One(2, price: 500)), Ct);
        await using var restarted = Database.Services();

        await restarted.GetRequiredService<ISnapshotStore>().RecordAsync(At(Realm, Snap.Hour(1), One(2, price: 500)), Ct);

        Assert.Equal(24 * 3 * SaleRules.Cheapest, (await FiguresAsync())!.SoldPerDay, 3);
    }

    [Fact]
    public async Task Record_SameOrOlderAgain_AddsNothing()
    {
        await RecordTwoAsync(Store);
        var once = await RowsAsync();

        await Store.RecordAsync(At(Realm, Snap.Hour(1)), Ct);
        await Store.RecordAsync(At(Realm, Snap.T0), Ct);

        Assert.Equal(once, await RowsAsync());
        Assert.Equal(Snap.Hour(1), (await BookAsync())!.PublishedAt);
        Assert.Equal(1, BookBytes.Unpack((await BookAsync())!.Bytes).Count);
    }

    [Fact]
    public async Task Record_SameSnapshotFromManyWriters_CountsOnce()
    {
        await Store.RecordAsync(At(Realm, Snap.T0, One(1, quantity: 3)), Ct);
        var processes = Enumerable.Range(0, 4).Select(_ => Database.Services()).ToList();

        await Task.WhenAll(processes.Select(process => Task.Run(() => process.GetRequiredService<ISnapshotStore>().RecordAsync(At(Realm, Snap.Hour(1)), Ct))));

        Assert.Equal(24 * 3 * SaleRules.Cheapest, (await FiguresAsync())!.SoldPerDay, 3);
        foreach (var process in processes) await process.DisposeAsync();
    }

    [Fact]
    public async Task Record_FailsBeforeItsCommit_LeavesNeitherSnapshotNorEvidenceAndCanBeRepeated()
    {
        await Store.RecordAsync(At(Realm, Snap.T0, One(1, quantity: 3), One(2, price: 500)), Ct);
        _isFailing = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.RecordAsync(At(Realm, Snap.Hour(1), One(2, price: 500)), Ct));

        Assert.Equal(Snap.T0, await Store.LastPublishedAsync(new MarketId(Realm), Ct));
        Assert.Empty(await RowsAsync());
        Assert.Null(await FiguresAsync());
        Assert.Equal(Snap.T0, (await BookAsync())!.PublishedAt);

        _isFailing = false;
        await Store.RecordAsync(At(Realm, Snap.Hour(1), One(2, price: 500)), Ct);
        Assert.Equal(24 * 3 * SaleRules.Cheapest, (await FiguresAsync())!.SoldPerDay, 3);
    }

    [Fact]
    public async Task Record_GapTooLong_IsNotObservedRatherThanWithoutSales()
    {
        await Store.RecordAsync(At(Realm, Snap.T0, One(1)), Ct);
        await Store.RecordAsync(At(Realm, Snap.Hour(5)), Ct);
        Assert.Null(await FiguresAsync());

        await Store.RecordAsync(At(Realm, Snap.Hour(6)), Ct);
        Assert.Equal(TimeSpan.FromHours(1), (await FiguresAsync())!.Observed);
        Assert.Equal(0, (await FiguresAsync())!.SoldPerDay);
    }

    [Fact]
    public async Task Record_WithoutAuctions_LeavesTheBookForTheNext()
    {
        await Store.RecordAsync(At(Realm, Snap.T0, One(1, quantity: 3)), Ct);
        await Store.RecordAsync(Snap.At(Realm, Snap.Hour(1)), Ct);
        await Store.RecordAsync(At(Realm, Snap.Hour(2)), Ct);

        Assert.Equal(TimeSpan.FromHours(2), (await FiguresAsync())!.Observed);
    }

    [Fact]
    public async Task Record_DamagedBook_CostsOneHourAndNoMore()
    {
        await RecordTwoAsync(Store);
        await using (var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct))
            await db.Set<AuctionBookRow>().ExecuteUpdateAsync(row => row.SetProperty(book => book.Bytes, new byte[] { 1, 200, 3 }), Ct);

        Assert.Equal(RecordOutcome.Recorded, (await Store.RecordAsync(At(Realm, Snap.Hour(2), One(5)), Ct)).Outcome);
        await Store.RecordAsync(At(Realm, Snap.Hour(3)), Ct);

        Assert.Equal(TimeSpan.FromHours(2), (await FiguresAsync())!.Observed);
    }

    [Fact]
    public async Task RecordArchived_OverBatches_ComparesEveryPairOnce()
    {
        await Store.RecordAsync(At(Realm, Snap.Hour(10), One(9)), Ct);
        MarketSnapshot[] all = [At(Realm, Snap.T0, One(1, quantity: 3), One(9)), At(Realm, Snap.Hour(1), One(2, quantity: 2), One(9)), At(Realm, Snap.Hour(2), One(9))];
        await Store.RecordArchivedAsync(all[..2], Ct);
        await Store.RecordArchivedAsync(all[..2], Ct);
        await Store.RecordArchivedAsync(all, Ct);

        var figures = await FiguresAsync();
        Assert.Equal(TimeSpan.FromHours(2), figures!.Observed);
        Assert.Equal(12 * (3 + 2) * (double)SaleRules.Cheapest, figures.SoldPerDay, 3);
        await Store.RecordAsync(At(Realm, Snap.Hour(11), One(9)), Ct);
        Assert.Equal(TimeSpan.FromHours(3), (await FiguresAsync())!.Observed);
    }

    [Fact]
    public async Task RegionFigures_AreTheMeanOfRealmsWithEvidence()
    {
        await Get<IRealmStore>().SaveAsync(Region.Us, [Map.Connected(Region.Us, 10, (10, "A")), Map.Connected(Region.Us, 11, (11, "B")), Map.Connected(Region.Us, 12, (12, "C"))], Snap.T0, Ct);
        foreach (var (realm, quantity) in new[] { (10, 2), (11, 4) })
        {
            await Store.RecordAsync(At(realm, Snap.T0, One(1, quantity: quantity)), Ct);
            await Store.RecordAsync(At(realm, Snap.Hour(1)), Ct);
        }

        await Store.RecordAsync(At(12, Snap.T0, One(1, item: 2)), Ct);
        await Store.RecordAsync(At(12, Snap.Hour(1)), Ct);

        var figures = await Get<ISaleQueries>().OfRegionAsync(Region.Us, Good, Snap.Hour(1), 14, Ct);
        Assert.NotNull(figures);
        Assert.Equal(2, figures.Markets);
        Assert.Equal(24 * 3 * SaleRules.Cheapest, figures.SoldPerDay, 3);
        Assert.Null(await Get<ISaleQueries>().OfRegionAsync(Region.Eu, Good, Snap.Hour(1), 14, Ct));
    }

    [Fact]
    public async Task Record_AHundredDaysLater_ForgetsTheOldDayOfThatMarketAlone()
    {
        await RecordTwoAsync(Store);
        await Store.RecordAsync(At(Realm + 1, Snap.T0, One(1)), Ct);
        await Store.RecordAsync(At(Realm + 1, Snap.Hour(1)), Ct);
        var later = Snap.T0.AddDays(SaleRecorder.KeptDays - 1);
        await Store.RecordAsync(At(Realm, later, One(1)), Ct);
        await Store.RecordAsync(At(Realm, later.AddHours(1)), Ct);
        Assert.Equal(3, (await RowsAsync()).Count);

        await Store.RecordAsync(At(Realm, later.AddDays(1), One(1)), Ct);
        await Store.RecordAsync(At(Realm, later.AddDays(1).AddHours(1)), Ct);

        Assert.Equal(3, (await RowsAsync()).Count);
        Assert.Null(await FiguresAsync());
        Assert.NotNull(await Get<ISaleQueries>().OfMarketAsync(new MarketId(Realm + 1), Good, Snap.Hour(6), 14, Ct));
    }

    [Fact]
    public async Task Figures_OutsideTheWindow_AreNotCounted()
    {
        await RecordTwoAsync(Store);

        Assert.Null(await Get<ISaleQueries>().OfMarketAsync(new MarketId(Realm), Good, Snap.Hour(1).AddDays(14), 14, Ct));
        Assert.NotNull(await Get<ISaleQueries>().OfMarketAsync(new MarketId(Realm), Good, Snap.Hour(1).AddDays(13), 14, Ct));
        Assert.Null(await Get<ISaleQueries>().OfMarketAsync(new MarketId(Realm), Good, Snap.Hour(1).AddDays(-1), 14, Ct));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Get<ISaleQueries>().OfMarketAsync(new MarketId(Realm), Good, Snap.T0, 0, Ct));
    }

    protected override void Configure(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(ISaleBulk)).ImplementationType!;
        services.AddSingleton(real);
        services.AddSingleton<ISaleBulk>(all => new FailingBulk((ISaleBulk)all.GetRequiredService(real), () => _isFailing));
    }

    private static async Task RecordTwoAsync(ISnapshotStore store)
    {
        await store.RecordAsync(At(Realm, Snap.T0, One(1, quantity: 3), One(2, price: 500)), Ct);
        await store.RecordAsync(At(Realm, Snap.Hour(1), One(2, price: 500)), Ct);
    }

    private Task<SaleFigures?> FiguresAsync() => Get<ISaleQueries>().OfMarketAsync(new MarketId(Realm), Good, Snap.Hour(6), 14, Ct);

    private async Task<List<string>> RowsAsync()
    {
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        var rows = await db.Set<SalesDailyRow>().AsNoTracking().OrderBy(row => row.ItemId).ToListAsync(Ct);
        return rows.ConvertAll(row => $"{row.MarketId} {row.ItemId} {row.Day} {row.SoldUnits} {row.SoldValue} {row.Sold} {row.Expired} {row.Cancelled} {row.Relisted} {row.Ambiguous}");
    }

    private async Task<AuctionBookRow?> BookAsync()
    {
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        return await db.Set<AuctionBookRow>().AsNoTracking().SingleOrDefaultAsync(row => row.MarketId == new MarketId(Realm) && !row.IsArchived, Ct);
    }

    // Writes, and then is hit: what a kill between the write and the commit looks like to the database.
    private sealed class FailingBulk(ISaleBulk inner, Func<bool> isFailing) : ISaleBulk
    {
        public async Task AddAsync(AppDbContext db, MarketId market, int day, IReadOnlyCollection<SaleEvidence> evidence, CancellationToken ct)
        {
            await inner.AddAsync(db, market, day, evidence, ct);
            if (isFailing()) throw new InvalidOperationException("Killed.");
        }
    }
}
