using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.Import;
using DiscordAH.Infrastructure.Tests.Market.BattleNet;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Infrastructure.Tests.Market.Mutations;

/// <summary>The two doors that mutated snapshots come in by, up to what would be recorded: whole, or nothing and a reason.</summary>
public sealed class MutatedDownloadTests
{
    private const int Seed = 20_261_123;
    private static readonly MarketId Market = new(3676);

    [Fact]
    public async Task Import_Mutated_RecordsWholeSnapshotsOnly()
    {
        List<MarketSnapshot> recorded = [];
        var store = new Mock<ISnapshotStore>();
        store.Setup(one => one.RecordAsync(It.IsAny<MarketSnapshot>(), It.IsAny<CancellationToken>()))
            .Callback((MarketSnapshot one, CancellationToken _) => recorded.Add(one)).ReturnsAsync(new RecordedSnapshot(RecordOutcome.Recorded, 3));
        await using var services = Services(store.Object);
        var import = services.GetRequiredService<ImportAuctionFile>();
        var folder = Directory.CreateTempSubdirectory("mutated-");
        try
        {
            for (var number = 0; number < 300; number++)
            {
                var snapshot = SnapshotMutator.Make(Seed, number);
                var path = Path.Combine(folder.FullName, $"{number}.json");
                await File.WriteAllBytesAsync(path, snapshot.File, TestContext.Current.CancellationToken);
                recorded.Clear();

                var result = await import.RunAsync(path, Market, BattleNetServer.Published.AddHours(-1), null, TestContext.Current.CancellationToken);

                await JudgeAsync(snapshot, number, recorded, result.Succeeded ? null : result.Error.Message);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Feed_Mutated_GivesWholeSnapshotsOnly()
    {
        await using var server = await BattleNetServer.StartAsync();
        await using var services = server.Client();
        var feed = services.GetRequiredService<IAuctionFeed>();
        for (var number = 1_000; number < 1_100; number++)
        {
            var snapshot = SnapshotMutator.Make(Seed, number);
            server.Answer = async context =>
            {
                context.Response.Headers.LastModified = "Sun, 22 Nov 2026 12:00:00 GMT";
                if (snapshot.IsGzip) context.Response.Headers.ContentEncoding = "gzip";
                await context.Response.Body.WriteAsync(snapshot.File);
            };
            server.Time.Advance(TimeSpan.FromMinutes(1));

            var reading = await feed.ReadAsync(Region.Us, Market, null, TestContext.Current.CancellationToken);

            var taken = reading is FeedReading.Snapshot { Value: var value } ? [value] : Array.Empty<MarketSnapshot>();
            await JudgeAsync(snapshot, number, taken, (reading as FeedReading.Unavailable)?.Reason);
        }
    }

    private static async Task JudgeAsync(MutatedSnapshot snapshot, int number, IReadOnlyList<MarketSnapshot> recorded, string? reason)
    {
        var story = $"seed {Seed}, {number} ({snapshot.Story})";
        var strict = await Reading.OfAsync(() => Sample.ParseAsync(MutationCheck.Open(snapshot), strictOnly: true));
        if (recorded.Count == 0)
        {
            Assert.True(!string.IsNullOrWhiteSpace(reason), $"{story}: refused without a reason");
            Assert.True(strict.Refusal is not null || strict.Text.StartsWith("0 ", StringComparison.Ordinal), $"{story}: refused, though sound: {reason}");
            return;
        }

        var one = Assert.Single(recorded);
        Assert.True(strict.Refusal is null, $"{story}: recorded, though {strict.Refusal}");
        Assert.True(one.Auctions + one.Skipped == strict.Elements, $"{story}: {one.Auctions} auctions and {one.Skipped} skipped of {strict.Elements}");
        Assert.Equal(one.Auctions, one.Listings!.Count);
        Assert.Equal(one.Listings.UnitPrices.Count(price => price > 0), one.Variants.Sum(variant => variant.Auctions));
    }

    private static ServiceProvider Services(ISnapshotStore store)
    {
        var items = new Mock<IItemStore>();
        items.Setup(one => one.ListAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        return new ServiceCollection()
            .AddSingleton(store).AddSingleton(Mock.Of<IRealmStore>()).AddSingleton(items.Object).AddSingleton(Mock.Of<IMarketNews>())
            .AddSingleton<TimeProvider>(new FakeTimeProvider(BattleNetServer.Published)).AddSingleton(new RealTime(TimeProvider.System)).AddSingleton(Sample.Levels)
            .AddSingleton<ItemShapes>()
            .AddIngestion(schedule: false)
            .BuildServiceProvider();
    }
}
