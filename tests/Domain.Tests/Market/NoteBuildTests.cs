using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using Moq;

namespace DiscordAH.Domain.Tests.Market;

public sealed class NoteBuildTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 10, 0, TimeSpan.Zero);
    private static readonly JobRequest Refresh = new("refresh-static", "us", "us", Priority: JobPriority.Low);
    private readonly Mock<IMarketEvents> _events = new(MockBehavior.Strict);
    private readonly Mock<IJobQueue> _queue = new(MockBehavior.Strict);

    [Fact]
    public async Task RunAsync_NewBuild_AsksForTheRefreshFirstAndNamesTheOneBefore()
    {
        var order = new MockSequence();
        _events.Setup(events => events.BuildsAsync(Region.Us, default)).ReturnsAsync([Build("12.0.7_67808")]);
        _queue.InSequence(order).Setup(queue => queue.EnqueueAsync(Refresh, default)).ReturnsAsync(7L);
        _events.InSequence(order).Setup(events => events.TryAddAsync(
            new MarketEvent(MarketEventKind.NewBuild, Region.Us, null, Now, null, "12.0.7_67808", "12.0.8_68001"), default)).ReturnsAsync(true);

        Assert.True(await new NoteBuild(_events.Object, _queue.Object).RunAsync(Region.Us, "12.0.8_68001", Now, Refresh, default));
    }

    [Theory]
    [InlineData("12.0.8_68001")]
    [InlineData("12.0.7_67808")]
    public async Task RunAsync_KnownBuildEvenAnOlderOne_DoesNothing(string build)
    {
        _events.Setup(events => events.BuildsAsync(Region.Us, default)).ReturnsAsync([Build("12.0.8_68001"), Build("12.0.7_67808")]);

        Assert.False(await new NoteBuild(_events.Object, _queue.Object).RunAsync(Region.Us, build, Now, Refresh, default));
    }

    private static MarketEvent Build(string build) => new(MarketEventKind.NewBuild, Region.Us, null, Now.AddDays(-1), null, null, build);
}
