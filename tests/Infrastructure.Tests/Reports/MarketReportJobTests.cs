using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.Reports;
using DiscordAH.Infrastructure.Reports;
using DiscordAH.Infrastructure.Reports.Jobs;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Infrastructure.Tests.Reports;

public sealed class MarketReportJobTests
{
    private static readonly MarketReportSubject Subject = new(171, "us-area-52", null);
    private readonly Mock<IReportArchive> _archive = new();
    private readonly Mock<ISnapshotStore> _snapshots = new();
    private readonly List<string> _notes = [];
    private GenerateMarketReport.Request? _asked;
    private StoredReport? _kept;
    private byte[] _pdf = [];

    public MarketReportJobTests()
    {
        _snapshots.Setup(store => store.LastPublishedAsync(It.IsAny<MarketId>(), It.IsAny<CancellationToken>())).ReturnsAsync(SampleReports.Now);
        _archive.Setup(store => store.AddAsync(It.IsAny<StoredReport>(), It.IsAny<byte[]>(), It.IsAny<CancellationToken>()))
            .Callback((StoredReport report, byte[] pdf, CancellationToken _) => (_kept, _pdf) = (report, pdf)).ReturnsAsync((StoredReport report, byte[] _, CancellationToken _) => report);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_MakesAndFilesTheReport()
    {
        var note = await Job(SampleMarket.Of()).RunAsync(Row($"{Subject} 80351110224678912"), ProgressAsync, Ct);

        Assert.Equal(new GenerateMarketReport.Request("171", "us-area-52"), _asked);
        Assert.NotNull(_kept);
        Assert.Equal("alchemy-market-us-area-52-2026-11-23-0202.pdf", _kept.FileName);
        Assert.Equal("80351110224678912", _kept.CreatedBy);
        Assert.Equal(_pdf.Length, _kept.Bytes);
        Assert.Equal("%PDF-"u8, _pdf.AsSpan(0, 5));
        Assert.True(_kept.Pages >= 6);
        Assert.StartsWith($"Alchemy market on Area 52: {_kept.Pages} pages", note, StringComparison.Ordinal);
        Assert.Contains("Drawing the pages", _notes);
    }

    [Fact]
    public async Task Run_SameSnapshotsAgain_DoesNothing()
    {
        await Job(SampleMarket.Of(3, 3, 1)).RunAsync(Row($"{Subject}"), ProgressAsync, Ct);
        _archive.Setup(store => store.LatestAsync(MarketReportSubject.Kind, Subject.ToString(), It.IsAny<CancellationToken>())).ReturnsAsync(_kept);
        _asked = null;

        Assert.Equal("The report of the newest snapshots was there already.", await Job(SampleMarket.Of(3, 3, 1)).RunAsync(Row($"{Subject}"), ProgressAsync, Ct));
        Assert.Null(_asked);

        _snapshots.Setup(store => store.LastPublishedAsync(It.IsAny<MarketId>(), It.IsAny<CancellationToken>())).ReturnsAsync(SampleReports.Now.AddHours(1));
        await Job(SampleMarket.Of(3, 3, 1)).RunAsync(Row($"{Subject}"), ProgressAsync, Ct);
        Assert.NotNull(_asked);
    }

    [Fact]
    public async Task Run_Refused_SaysWhyAndIsNotTriedAgain()
    {
        var failure = await Assert.ThrowsAsync<JobFailedException>(() => Job(new MarketErrors.NoSnapshotYet("Area 52")).RunAsync(Row($"{Subject}"), ProgressAsync, Ct));

        Assert.False(failure.MayRetry);
        Assert.Equal("No auctions of Area 52 have been read yet. Try again in a few minutes.", failure.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x/us-area-52/newest")]
    [InlineData("171/us-nowhere/newest")]
    public async Task Run_ArgumentOfNobody_IsRefused(string argument) => Assert.False(
        (await Assert.ThrowsAsync<JobFailedException>(() => Job(SampleMarket.Of(1, 1, 1)).RunAsync(Row(argument), ProgressAsync, Ct))).MayRetry);

    private MarketReportJob Job(Result<MarketReport> market)
    {
        var realms = new Mock<IRealmCatalog>();
        realms.Setup(catalog => catalog.FindBySlug("us-area-52")).Returns(SampleMarket.Realm);
        var bars = new Mock<IPriceBars>();
        bars.Setup(store => store.OfVariantsAsync(It.IsAny<MarketId>(), It.IsAny<IReadOnlyCollection<VariantKey>>(), PriceGranularity.Day, It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((MarketId _, IReadOnlyCollection<VariantKey> variants, PriceGranularity _, DateTimeOffset _, DateTimeOffset _, CancellationToken _) => variants.ToDictionary(variant => variant, _ => SampleMarket.Days(1)));
        var sources = new MarketReportSources((request, _) => { _asked = request; return Task.FromResult(market); }, (_, _, _) => Task.FromResult<Domain.Forecasting.PriceForecast?>(null));
        return new MarketReportJob(sources, realms.Object, new ReportStamps(_snapshots.Object), bars.Object, new SkiaReports(), _archive.Object, new FakeTimeProvider(SampleReports.Now));
    }

    private Task ProgressAsync(int percent, string note, CancellationToken ct)
    {
        _notes.Add(note);
        return Task.CompletedTask;
    }

    private static Job Row(string argument) => new(1, MarketReportSubject.Kind, Subject.ToString(), argument, null, JobState.Running, 0, null, 1, null, SampleReports.Now, SampleReports.Now, null, SampleReports.Now);
}
