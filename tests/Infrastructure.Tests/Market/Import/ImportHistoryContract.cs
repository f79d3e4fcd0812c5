using System.Globalization;
using System.IO.Compression;
using System.Text;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.Import;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Infrastructure.Tests.Market.Import;

public abstract class ImportHistoryContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly MarketId Commodities = MarketId.Commodities(Region.Us);
    private readonly string _folder = Directory.CreateTempSubdirectory("history-").FullName;
    private int _files;

    private ISnapshotStore Store => Get<ISnapshotStore>();

    private IMarketQueries Queries => Get<IMarketQueries>();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Import_IntoAnEmptyMarket_StoresChangesAndGaps(bool packed)
    {
        var file = Save(packed, "ts,item,min_buyout,num_auctions,market_value_recent", Row(0, "1", 100, 3, 120), Row(1, "1", 100, 3, 120), Row(2, "1", 90, 4, 110), Row(0, "2", 7, 1, 7), Row(2, "2", 7, 1, 7));

        var (code, said) = await RunAsync("import", "history", file, "--region", "us");

        Assert.Equal(0, code);
        Assert.Contains("5 rows of 2 goods at 3 times; 3 times were new, 5 changes stored, 0 rows rejected", said, StringComparison.Ordinal);
        Assert.Equal([Point(0, 100, 3, 120), Point(2, 90, 4, 110)], await HistoryAsync(1));

        // Known to the archive, and not there at the second reading: not on sale then.
        Assert.Equal([(0, 1), (1, 0), (2, 1)], (await HistoryAsync(2)).Select(point => (Hour(point.At), (int)point.Quantity)));
        Assert.Equal([0, 1, 2], (await Queries.SnapshotTimesAsync(Commodities, Snap.T0, Snap.Hour(9), Ct)).Select(Hour));
    }

    [Fact]
    public async Task Import_Twice_IsTheSameAsOnce()
    {
        var file = Save(false, "ts,item,min_buyout,num_auctions,market_value", Row(0, "1", 100, 3, 120), Row(5, "1", 90, 4, 110), Row(9, "2", 5, 1, 5));
        await RunAsync("history", file, "--region", "us");
        var before = await HistoryAsync(1);

        var (code, said) = await RunAsync("history", file, "--region", "us");

        Assert.Equal(0, code);
        Assert.Contains("0 times were new, 0 changes stored", said, StringComparison.Ordinal);
        Assert.Equal(before, await HistoryAsync(1));
    }

    [Fact]
    public async Task Import_BetweenLiveSnapshots_LeavesThemAsTheyWere()
    {
        await Store.RecordAsync(Snap.At(Commodities.Value, Snap.T0, Snap.Of(1, 100), Snap.Of(3, 30)), Ct);
        await Store.RecordAsync(Snap.At(Commodities.Value, Snap.Hour(10), Snap.Of(1, 100), Snap.Of(3, 30)), Ct);
        var file = Save(false, "ts,item,min_buyout", Row(0, "1", 1), Row(4, "1", 50), Row(4, "2", 7), Row(10, "1", 2), Row(12, "1", 3));

        var (_, said) = await RunAsync("history", file, "--region", "us");

        Assert.Contains("1 times were new", said, StringComparison.Ordinal);
        Assert.Contains("2 readings are not older than the newest live snapshot", said, StringComparison.Ordinal);
        Assert.Equal([(0, 100), (4, 50), (10, 100)], (await HistoryAsync(1)).Select(point => (Hour(point.At), point.Minimum.Value)));
        Assert.Equal([(4, 1), (10, 0)], (await HistoryAsync(2)).Select(point => (Hour(point.At), (int)point.Quantity)));
        Assert.Equal([0], (await HistoryAsync(3)).Select(point => Hour(point.At)));
        Assert.Equal(100, (await Queries.CurrentAsync(Commodities, VariantKey.Plain(new ItemId(1)), Ct))!.Summary.Minimum.Value);
    }

    [Fact]
    public async Task Import_BeforeTheFirstLiveSnapshot_LiveGoesOnFromIt()
    {
        await RunAsync("history", Save(false, "ts,item,min_buyout", Row(0, "1", 100), Row(0, "2", 7)), "--region", "us");

        await Store.RecordAsync(Snap.At(Commodities.Value, Snap.Hour(5), Snap.Of(1, 80)), Ct);

        Assert.Equal([(0, 100), (5, 80)], (await HistoryAsync(1)).Select(point => (Hour(point.At), point.Minimum.Value)));
        Assert.Equal([(0, 1), (5, 0)], (await HistoryAsync(2)).Select(point => (Hour(point.At), (int)point.Quantity)));
    }

    [Fact]
    public async Task Import_BadRows_AreReportedAndTheRestIsStored()
    {
        var rejects = Path.Combine(_folder, "rejects.txt");
        var file = Save(
            false,
            "ts,item,min_buyout,num_auctions,market_value",
            Row(0, "1", 100, 3, 120), Row(0, "1", 200, 3, 120), Row(0, "i:19019::+12", 5), Row(0, "i:19019::i80", 5), Row(0, "p:1155:25", 6), Row(0, "p:", 6),
            "soon,1,5,1,5", "5,1,5,1,5", "99999999999,1,5,1,5", Row(1, "1", 0), Row(1, "1", -5), Row(1, "0", 5), "1", "", Row(2, "1", 100, 0, 5), "\"" + Row(3, "1", 9));

        var (code, said) = await RunAsync("import", "history", file, "--region", "us", "--rejects", rejects);

        Assert.Equal(0, code);
        Assert.Equal([(0, 100)], (await HistoryAsync(1)).Select(point => (Hour(point.At), point.Minimum.Value)));
        Assert.Contains("the good comes twice for this time (line 3)", said, StringComparison.Ordinal);
        Assert.Contains("ts is yet to come", said, StringComparison.Ordinal);
        Assert.Contains("2 × min_buyout is not a price in copper (line 11, 12)", said, StringComparison.Ordinal);
        Assert.Contains("line 4: item names no good that can be told apart", await File.ReadAllTextAsync(rejects, Ct), StringComparison.Ordinal);
        var gear = new VariantKey(new ItemId(19019), VariantTraits.Gear(80, 0));
        Assert.Equal([5], (await Queries.ChangesAsync(Commodities, gear, Snap.T0, Snap.Hour(99), Ct)).Select(point => point.Minimum.Value));
    }

    [Theory]
    [InlineData("time,item,price", "must name the columns")]
    [InlineData("", "is empty")]
    [InlineData("ts,item,min_buyout", "no row that could be used")]
    public async Task Import_NoArchive_IsRefused(string header, string words)
    {
        var (code, said) = await RunAsync("history", Save(false, header), "--region", "us");

        Assert.Equal(1, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_CutGzip_StoresNothing()
    {
        var file = Save(true, "ts,item,min_buyout", [.. Enumerable.Range(1, 5000).Select(item => Row(item % 7, item.ToString(CultureInfo.InvariantCulture), item * 37))]);
        var bytes = await File.ReadAllBytesAsync(file, Ct);
        await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)], Ct);

        var (code, said) = await RunAsync("history", file, "--region", "us");

        Assert.Equal(1, code);
        Assert.Contains("nothing was stored", said, StringComparison.Ordinal);
        Assert.Empty(await Queries.SnapshotTimesAsync(Commodities, DateTimeOffset.UnixEpoch, Snap.Hour(99), Ct));
    }

    [Fact]
    public async Task Import_WhileSnapshotsAreRecorded_NeitherHarmsTheOther()
    {
        await Store.RecordAsync(Snap.At(Commodities.Value, Snap.Hour(100), Live(100)), Ct);
        var file = Save(false, "ts,item,min_buyout", [.. from hour in Enumerable.Range(0, 20) from item in Enumerable.Range(1, 600) select Row(hour, $"{item}", 1000 + ((hour / 5 + item) % 7))]);
        var import = RunAsync("history", file, "--region", "us");
        for (var hour = 101; hour <= 120; hour++) Assert.Equal(RecordOutcome.Recorded, (await Store.RecordAsync(Snap.At(Commodities.Value, Snap.Hour(hour), Live(hour)), Ct)).Outcome);

        Assert.Equal(0, (await import).Code);
        foreach (var item in new[] { 1, 299, 300, 600 })
        {
            var history = await HistoryAsync(item);
            for (var hour = 0; hour < 20; hour++) Assert.Equal(1000 + ((hour / 5 + item) % 7), PriceSeries.At(history, Snap.Hour(hour))!.Value.Minimum.Value);
            for (var hour = 100; hour <= 120; hour++) Assert.Equal(item + hour, PriceSeries.At(history, Snap.Hour(hour))!.Value.Minimum.Value);
        }

        static VariantSummary[] Live(int hour) => [.. Enumerable.Range(1, 600).Select(item => Snap.Of(item, item + hour))];
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton(Mock.Of<IMarketNews>()).AddSingleton<TimeProvider>(new FakeTimeProvider(Snap.Hour(1000)))
            .AddSingleton(new RealTime(TimeProvider.System)).AddSingleton(Sample.Levels).AddSingleton<ItemShapes>().AddIngestion(schedule: false);
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] args)
    {
        await using var said = new StringWriter();
        var code = await ImportCommand.RunAsync(Services, args, said, Ct);
        return (code, said.ToString());
    }

    private string Save(bool packed, params string[] lines)
    {
        var path = Path.Combine(_folder, $"{++_files}.csv");
        using Stream file = packed ? new GZipStream(File.Create(path), CompressionLevel.Optimal) : File.Create(path);
        file.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines.Where(line => line.Length > 0))));
        return path;
    }

    private string Save(bool packed, string header, string[] rows) => Save(packed, [header, .. rows]);

    private Task<IReadOnlyList<PricePoint>> HistoryAsync(int item) =>
        Queries.ChangesAsync(Commodities, VariantKey.Plain(new ItemId(item)), DateTimeOffset.UnixEpoch, Snap.Hour(10_000), Ct);

    private static string Row(int hour, string item, long price, int auctions = 1, long? value = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Snap.Hour(hour).ToUnixTimeSeconds()},{item},{price},{auctions},{value ?? Math.Max(1, price)}");

    private static PricePoint Point(int hour, long price, int auctions, long value) => new(Snap.Hour(hour), new Copper(price), new Copper(value), new Copper(value), auctions, auctions);

    private static int Hour(DateTimeOffset at) => (int)(at - Snap.T0).TotalHours;
}
