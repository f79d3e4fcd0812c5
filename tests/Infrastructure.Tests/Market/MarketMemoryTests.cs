using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class MarketMemoryTests
{
    [Fact]
    public void Find_OtherPublicationOrKind_KnowsNothing()
    {
        var memory = new MarketMemory(100);
        var state = State(5);
        memory.Keep(new MarketId(1), archived: false, Snap.T0, state);

        Assert.Same(state, memory.Find(new MarketId(1), archived: false, Snap.T0));
        Assert.Null(memory.Find(new MarketId(1), archived: false, Snap.Hour(1)));
        Assert.Null(memory.Find(new MarketId(1), archived: false, null));
        Assert.Null(memory.Find(new MarketId(1), archived: true, Snap.T0));
        Assert.Null(memory.Find(new MarketId(2), archived: false, Snap.T0));

        memory.Forget(new MarketId(1));
        Assert.Null(memory.Find(new MarketId(1), archived: false, Snap.T0));
    }

    [Fact]
    public void Keep_BeyondTheLimit_DropsTheLeastRecentlyUsed()
    {
        var memory = new MarketMemory(100);
        for (var market = 1; market <= 3; market++) memory.Keep(new MarketId(market), archived: false, Snap.T0, State(33));
        memory.Find(new MarketId(1), archived: false, Snap.T0);

        memory.Keep(new MarketId(4), archived: false, Snap.T0, State(40));
        memory.Keep(new MarketId(5), archived: false, Snap.T0, State(101));

        Assert.Equal([true, false, false, true, false], Enumerable.Range(1, 5).Select(market => memory.Find(new MarketId(market), archived: false, Snap.T0) is not null));
    }

    [Fact]
    public void Difference_RandomStates_MatchesAPlainComparison()
    {
        var random = new Random(4711);
        for (var round = 0; round < 200; round++)
        {
            var (before, now) = (Random(random), Random(random));
            var difference = MarketDifference.Between(Of(before), Of(now));
            var state = Of(now);

            Assert.Equal(now.Keys.Except(before.Keys).Order(), difference.Added.Select(i => state.Keys[i].Item.Value));
            Assert.Equal(before.Keys.Except(now.Keys).Order(), difference.Vanished.Select(variant => variant.Item.Value));
            Assert.Equal(now.Where(row => before.TryGetValue(row.Key, out var old) && old != row.Value).Select(row => row.Key).Order(), difference.Changed.Select(i => state.Keys[i].Item.Value));
            Assert.Equal(now.Where(row => !before.TryGetValue(row.Key, out var old) || old.A != row.Value.A).Select(row => row.Key).Order(), difference.Moved.Select(i => state.Keys[i].Item.Value));
        }
    }

    private static Dictionary<int, (ulong A, ulong B)> Random(Random random) => Enumerable.Range(1, 12).Where(_ => random.Next(3) > 0).ToDictionary(item => item, _ => ((ulong)random.Next(3), (ulong)random.Next(2)));

    private static MarketState Of(Dictionary<int, (ulong A, ulong B)> rows) => MarketState.Of([.. rows.Select(row => (VariantKey.Plain(new ItemId(row.Key)), row.Value.A, row.Value.B))]);

    private static MarketState State(int variants) => new([.. Enumerable.Range(1, variants).Select(item => VariantKey.Plain(new ItemId(item)))], new ulong[variants], new ulong[variants]);
}
