using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using DiscordAH.Domain.Sources;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.Quality;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Infrastructure.Tests.Market.Quality;

public abstract class QualityContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly MarketId Market = new(11);
    private readonly FakeTimeProvider _clock = new(Snap.Hour(30));
    private readonly Mock<IPriceTrends> _trends = new();
    private readonly Mock<IRegionPrices> _regions = new();

    private IMarketQualityStore Store => Get<IMarketQualityStore>();

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddBattleNetOptions(Database.Configuration());
        services.Configure<QualityOptions>(options => options.DigestChannel = "77");
        services.AddQualityJobs();
        services.AddNotifications(Database.Configuration(), dispatch: false);
        _trends.Setup(trends => trends.OfItemsAsync(It.IsAny<MarketId>(), It.IsAny<IReadOnlyCollection<ItemId>>(), It.IsAny<TrendRange>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Dictionary<VariantKey, PriceTrend>());
        _regions.Setup(regions => regions.OfAsync(It.IsAny<Region>(), It.IsAny<IReadOnlyCollection<VariantKey>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Region region, IReadOnlyCollection<VariantKey> variants, CancellationToken _) => variants.ToDictionary(
                variant => variant, variant => new RegionPrice(region, variant, 40, new Copper(1), new Copper(1000), new Copper(1000), new Copper(1000), 9)));
    }

    [Fact]
    public async Task Tally_Rejects_AreKeptByReason()
    {
        await RecordAsync(1, new RejectCounts(5, 3, 2), skipped: 10);
        await RecordAsync(2, new RejectCounts(1, 0, 0), skipped: 1);
        await RecordAsync(3, default, skipped: 7);
        await RecordAsync(13, new RejectCounts(100, 0, 0), skipped: 100);

        Assert.Equal(new QualityTally(3, 9, 6, 3, 2, 7), await Store.TallyAsync(Market, Snap.T0, Snap.Hour(12), Ct));
        Assert.Equal(new QualityTally(0, 0, 0, 0, 0, 0), await Store.TallyAsync(new MarketId(12), Snap.T0, Snap.Hour(12), Ct));
    }

    [Fact]
    public async Task Measure_PlantedFaults_AreFoundAndOthersNot()
    {
        var goods = Enumerable.Range(1, 50).Select(item => Snap.Of(item, item == 7 ? 5 : item == 8 ? 20_000 : 1000)).ToArray();
        await Get<ISnapshotStore>().RecordAsync(Snap.At(11, Snap.Hour(1), goods), Ct);
        await Get<IReferencePrices>().ReplaceAsync(
            Region.Us, [.. Enumerable.Range(1, 40).Select(item => new ReferencePrice(new ItemId(item), new Copper(item == 9 ? 9000 : item is 7 or 8 ? goods[item - 1].MarketValue.Value : 1100), null, null, 0, 0))],
            SourceState.Never(SourceNames.Tsm, "us"), Ct);

        var (quality, doubts) = (await MeasureAsync())!.Value;

        Assert.Equal([8, 7], doubts.Where(doubt => doubt.Kind == DoubtKind.Suspect).OrderBy(doubt => doubt.Severity).Select(doubt => doubt.Variant.Item.Value));
        Assert.Equal(9, Assert.Single(doubts, doubt => doubt.Kind == DoubtKind.Disagreement).Variant.Item.Value);
        Assert.Equal((50, 2, 40), (quality.Goods, quality.Suspects, quality.Agreement!.Goods));
        Assert.Equal(Math.Log(1100.0 / 1001), quality.Agreement.Median, 6);
        Assert.Equal(doubts, await Store.DoubtsAsync(Market, Ct));
        Assert.Equal(quality, Assert.Single(await Store.NewestAsync(Ct)));
        Assert.Equal(2, (await Get<ISuspectPrices>().InMarketAsync(Market, Ct)).Count);
        Assert.Null(await MeasureAsync());
    }

    [Fact]
    public async Task Measure_TheSameSnapshotInTwoProcesses_IsOneRow()
    {
        await RecordAsync(1, default, 0);
        await using var other = Database.Services(Configure);

        var both = await Task.WhenAll(Task.Run(() => MeasureAsync()), Task.Run(() => MeasureAsync(other)));

        Assert.Single(both, one => one is not null);
        Assert.Single(await Store.OfMarketAsync(Market, 9, Ct));
    }

    [Fact]
    public async Task Measure_NewSnapshotOfTheDay_TakesThePlaceOfTheOld()
    {
        await RecordAsync(1, default, 0);
        await MeasureAsync();
        await RecordAsync(2, new RejectCounts(3, 0, 0), 3);
        var newer = (await MeasureAsync())!.Value.Quality;

        Assert.Equal(newer, Assert.Single(await Store.OfMarketAsync(Market, 9, Ct)));
        Assert.Equal((2, 3L), (newer.Tally.Snapshots, newer.Tally.Rejected));
        Assert.False(await Store.SaveAsync(newer with { PublishedAt = Snap.Hour(1) }, [], Ct));
        Assert.Equal(Snap.Hour(2), (await Store.MeasuredAsync(Ct))[Market]);
    }

    [Fact]
    public async Task Measure_History_GapsCountFromTheFirstSnapshotOn()
    {
        foreach (var hour in new[] { 0, 1, 2, 3, 9, 10 }) await RecordAsync(hour, default, 0);

        var (quality, _) = (await MeasureAsync())!.Value;

        Assert.Equal((TimeSpan.FromHours(10), TimeSpan.FromHours(6)), (quality.Watched, quality.Gaps));
        Assert.Equal(QualityScore.Of(1, quality.SuspectShare, 0.6, null), quality.Score);
    }

    [Fact]
    public async Task Measure_NoSnapshot_IsNothing() => Assert.Null(await MeasureAsync());

    [Fact]
    public async Task Digest_RunTwiceAndByTwoProcesses_IsOneMessageATarget()
    {
        await RecordAsync(1, default, 0);
        await MeasureAsync();
        await using var other = Database.Services(Configure);
        DigestTarget[] targets = [new(OutboxChannels.DiscordChannel, "5"), new(OutboxChannels.DiscordDirect, "6")];

        var added = await Task.WhenAll(Task.Run(() => Digest(Services).RunAsync(targets, null, Ct)), Task.Run(() => Digest(other).RunAsync(targets, null, Ct)));
        Assert.Equal(2, added.Sum());
        Assert.Equal(0, await Digest(Services).RunAsync(targets, null, Ct));

        Assert.Equal(2, (await Get<IOutboxQueries>().CountAsync(Ct))[OutboxState.Pending]);
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await Digest(Services).RunAsync(targets, null, Ct));
    }

    [Fact]
    public async Task Jobs_NewSnapshot_IsMeasuredOnce_AndWhatHasNoNameIsAskedFor()
    {
        var commodities = MarketId.Commodities(Region.Us);
        await Get<ISnapshotStore>().RecordAsync(Snap.At(commodities.Value, Snap.Hour(1), Snap.Of(8, 1000), Snap.Of(9, 1000)), Ct);
        await Get<IReferencePrices>().ReplaceAsync(Region.Us, [new ReferencePrice(new ItemId(9), new Copper(90_000), null, null, 0, 0)], SourceState.Never(SourceNames.Tsm, "us"), Ct);
        var handlers = Get<IEnumerable<IJobHandler>>().ToDictionary(handler => handler.Kind);

        Assert.Equal("1 markets measured, 0 suspect prices.", await handlers["measure-quality"].RunAsync(null!, (_, _, _) => Task.CompletedTask, Ct));
        Assert.Equal("Every market is measured already.", await handlers["measure-quality"].RunAsync(null!, (_, _, _) => Task.CompletedTask, Ct));
        Assert.Equal([new ItemId(9)], await Get<IItemFacts>().DueAsync(Snap.T0, 9, Ct));

        Assert.Equal("1 messages written.", await handlers["quality-digest"].RunAsync(null!, (_, _, _) => Task.CompletedTask, Ct));
        Assert.StartsWith("It was sent already", await handlers["quality-digest"].RunAsync(null!, (_, _, _) => Task.CompletedTask, Ct), StringComparison.Ordinal);
    }

    private static SendQualityDigest Digest(IServiceProvider services) => ActivatorUtilities.CreateInstance<SendQualityDigest>(services);

    private Task<(MarketQuality Quality, IReadOnlyList<PriceDoubt> Doubts)?> MeasureAsync(IServiceProvider? services = null)
    {
        services ??= Services;
        var measure = new MeasureMarketQuality(
            services.GetRequiredService<IMarketQualityStore>(), services.GetRequiredService<IMarketQueries>(), services.GetRequiredService<IReferencePrices>(), _clock, _trends.Object, _regions.Object);
        return measure.RunAsync(Region.Us, Market, null, Ct);
    }

    private Task RecordAsync(int hour, RejectCounts rejects, int skipped) =>
        Get<ISnapshotStore>().RecordAsync(Snap.At(11, Snap.Hour(hour), Snap.Of(1, 1000 + hour)) with { Skipped = skipped, Rejects = rejects }, Ct);
}
