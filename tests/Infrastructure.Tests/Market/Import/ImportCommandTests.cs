using System.IO.Compression;
using System.Text;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.Import;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Infrastructure.Tests.Market.Import;

public sealed class ImportCommandTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("import-").FullName;
    private readonly Mock<ISnapshotStore> _snapshots = new();
    private readonly List<MarketSnapshot> _recorded = [];
    private readonly List<MarketSnapshot> _archived = [];
    private readonly ServiceProvider _services;
    private RecordOutcome _outcome = RecordOutcome.Recorded;

    public ImportCommandTests()
    {
        _snapshots.Setup(store => store.RecordAsync(It.IsAny<MarketSnapshot>(), It.IsAny<CancellationToken>()))
            .Callback((MarketSnapshot one, CancellationToken _) => _recorded.Add(one)).ReturnsAsync(() => new RecordedSnapshot(_outcome, 3));
        _snapshots.Setup(store => store.RecordArchivedAsync(It.IsAny<IReadOnlyList<MarketSnapshot>>(), It.IsAny<CancellationToken>()))
            .Callback((IReadOnlyList<MarketSnapshot> all, CancellationToken _) => _archived.AddRange(all)).ReturnsAsync(2);
        var realms = new Mock<IRealmStore>();
        Realm[] area52 = [Place(3676, Region.Us, "area-52"), Place(3676, Region.Us, "draenor")];
        realms.Setup(store => store.ListAsync(It.IsAny<CancellationToken>())).ReturnsAsync(
        [
            new ConnectedRealm(new MarketId(3676), Region.Us, true, "", null, area52),
            new ConnectedRealm(new MarketId(1403), Region.Eu, true, "", null, [Place(1403, Region.Eu, "draenor")]),
        ]);
        var items = new Mock<IItemStore>();
        items.Setup(store => store.ListAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _services = new ServiceCollection()
            .AddSingleton(_snapshots.Object).AddSingleton(realms.Object).AddSingleton(items.Object).AddSingleton(Mock.Of<IMarketNews>())
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Now)).AddSingleton(new RealTime(TimeProvider.System)).AddSingleton(Sample.Levels)
            .AddSingleton<ItemShapes>()
            .AddIngestion(schedule: false)
            .BuildServiceProvider();
    }

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RunAsync_SavedAuctions_AreRecorded(bool packed)
    {
        var (code, said) = await RunAsync("import", Save("a.json", Sample.Small, packed), "--realm", "area-52", "--at", "2026-11-22T11:00:00Z", "--Data:Directory", "x");

        Assert.Equal(0, code);
        var snapshot = Assert.Single(_recorded);
        Assert.Equal((3676, Now.AddHours(-1), 5, 3), (snapshot.Market.Value, snapshot.PublishedAt, snapshot.Auctions, snapshot.Skipped));
        Assert.Contains("3 elements skipped", said, StringComparison.Ordinal);
        Assert.Contains("100 % read", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Commodities_TimesFromNames_OldestFirst()
    {
        var (code, _) = await RunAsync(
            Save("commodities-20261122T110000Z.json", Sample.Small), Save("eu 2026-11-21_10-30.json", Sample.Small), Save("x.1763808400.json", Sample.Small), "--region=eu");

        Assert.Equal(0, code);
        Assert.All(_recorded, one => Assert.Equal(MarketId.Commodities(Region.Eu), one.Market));
        Assert.Equal([DateTimeOffset.FromUnixTimeSeconds(1_763_808_400), Now.AddHours(-25.5), Now.AddHours(-1)], _recorded.Select(one => one.PublishedAt));
    }

    [Fact]
    public async Task RunAsync_TruncatedFile_ChangesNothing()
    {
        var whole = Save("b.json", Sample.Small, packed: true);
        var bytes = await File.ReadAllBytesAsync(whole);
        await File.WriteAllBytesAsync(whole, bytes[..(bytes.Length * 2 / 3)]);

        foreach (var path in new[] { whole, Save("c.json", Sample.Small[..200]), Save("d.json", "hello"), Save("e.json", ""), Save("f.json", """{"auctions":[{"id":1}]}""") })
        {
            var (code, said) = await RunAsync(path, "--realm", "us-area-52", "--at", "2026-11-22T11:00:00Z");
            Assert.Equal(1, code);
            Assert.Contains("nothing was stored", said, StringComparison.Ordinal);
        }

        Assert.Empty(_recorded);
    }

    [Fact]
    public async Task RunAsync_OlderThanTheStore_GoesToThePastOrIsRefused()
    {
        _outcome = RecordOutcome.Superseded;
        var path = Save("a.json", Sample.Small);
        var (code, said) = await RunAsync(path, "--realm", "area-52", "--at", "2026-11-22T11:00:00Z");
        Assert.Equal(1, code);
        Assert.Contains("later snapshots", said, StringComparison.Ordinal);
        Assert.Empty(_archived);

        _snapshots.Setup(store => store.FirstPublishedAsync(new MarketId(3676), It.IsAny<CancellationToken>())).ReturnsAsync(Now);
        (code, said) = await RunAsync(path, "--realm", "area-52", "--at", "2026-11-22T11:00:00Z");
        Assert.Equal(0, code);
        Assert.Contains("history", said, StringComparison.Ordinal);
        Assert.Single(_archived);
    }

    [Theory]
    [InlineData(2, "No file", "--realm", "area-52")]
    [InlineData(2, "--realm or --region", "x.json")]
    [InlineData(2, "area-52", "x.json", "--realm", "area-99")]
    [InlineData(2, "several regions", "x.json", "--realm", "draenor")]
    [InlineData(2, "us, eu, kr and tw", "x.json", "--region", "cn")]
    [InlineData(2, "not a time", "x.json", "--region", "us", "--at", "noon")]
    [InlineData(2, "--colour", "x.json", "--region", "us", "--colour", "red")]
    [InlineData(2, "needs a value", "x.json", "--region")]
    [InlineData(1, "no file", "x.json", "--region", "us")]
    [InlineData(1, "no file", "x.json", "--realm", "draenor", "--region", "eu")]
    public async Task RunAsync_WrongCommandLine_SaysWhat(int expected, string words, params string[] args)
    {
        var (code, said) = await RunAsync(args);

        Assert.Equal(expected, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Empty(_recorded);
    }

    [Fact]
    public async Task RunAsync_TimeToCome_IsRefused()
    {
        var (code, said) = await RunAsync(Save("a.json", Sample.Small), "--region", "us", "--at", "2027-01-01");

        Assert.Equal(1, code);
        Assert.Contains("yet to come", said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] args)
    {
        await using var said = new StringWriter();
        var code = await ImportCommand.RunAsync(_services, args, said, CancellationToken.None);
        return (code, said.ToString());
    }

    private string Save(string name, string body, bool packed = false)
    {
        var path = Path.Combine(_folder, name);
        using Stream file = packed ? new GZipStream(File.Create(path), CompressionLevel.Optimal) : File.Create(path);
        file.Write(Encoding.UTF8.GetBytes(body));
        return path;
    }

    private static Realm Place(int market, Region region, string slug) =>
        new(market, new MarketId(market), region, slug, slug, slug, "enUS", "UTC", "");
}
