using DiscordAH.Domain.Market;
using Moq;

namespace DiscordAH.Domain.Tests.Market;

public sealed class RecordSnapshotTests
{
    private static readonly MarketSnapshot Snapshot = new(new MarketId(3676), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, [], 0, 0, 0);

    [Theory]
    [InlineData(RecordOutcome.Recorded, 1)]
    [InlineData(RecordOutcome.AlreadyRecorded, 0)]
    [InlineData(RecordOutcome.Superseded, 0)]
    public async Task RunAsync_Outcome_IsNewsOnlyWhenRecorded(RecordOutcome outcome, int told)
    {
        var store = new Mock<ISnapshotStore>();
        store.Setup(one => one.RecordAsync(Snapshot, default)).ReturnsAsync(new RecordedSnapshot(outcome, 7));
        var news = new Mock<IMarketNews>();

        var recorded = await new RecordSnapshot(store.Object, news.Object).RunAsync(Snapshot, default);

        Assert.Equal(new RecordedSnapshot(outcome, 7), recorded);
        news.Verify(one => one.PublishAsync(new SnapshotRecorded(Snapshot.Market, Snapshot.PublishedAt), default), Times.Exactly(told));
    }
}
