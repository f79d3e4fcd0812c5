using DiscordAH.Domain.Market;
using DiscordAH.EndToEnd.Tests.Sandbox;

namespace DiscordAH.EndToEnd.Tests.Sales;

/// <summary>
/// Inferred sales against those of the sandbox market, which are known: four days of hourly snapshots. The rules were looked at with the first seed
/// alone; the other seeds and the other region were not looked at before the bounds were set.
/// </summary>
public sealed class SaleInferenceTests(ITestOutputHelper output)
{
    private const int Days = 4;

    [Theory]
    [InlineData(20261122, "us", "57")]
    [InlineData(20261122, "us", "commodities")]
    [InlineData(7, "us", "57")]
    [InlineData(7, "us", "commodities")]
    [InlineData(4242, "eu", "1403")]
    [InlineData(4242, "eu", "commodities")]
    public async Task Infer_FourDays_IsNearTheTruth(int seed, string region, string realm)
    {
        var market = await ReadAsync(seed, region, realm);

        var judge = Judge(market, ended => ended);

        output.WriteLine(judge.Report($"{seed} {region} {realm}"));
        Assert.Empty(Floors(realm).Failings(judge));
    }

    /// <summary>A checker that cannot fail proves nothing: four ways of getting it wrong must each be noticed.</summary>
    [Theory]
    [InlineData("57")]
    [InlineData("commodities")]
    public async Task Infer_Wrongly_IsNoticed(string realm)
    {
        var market = await ReadAsync(7, "us", realm);
        var wrongs = new Dictionary<string, Func<EndedAuctions, EndedAuctions>>
        {
            ["everything gone was sold"] = ended => With(ended, _ => AuctionFate.Sold),
            ["nothing gone was sold"] = ended => With(ended, _ => AuctionFate.Cancelled) with { PartIndices = [], PartUnits = [] },
            ["sold and expired are mixed up"] = ended => With(ended, fate => fate == AuctionFate.Sold ? AuctionFate.Expired : fate == AuctionFate.Expired ? AuctionFate.Sold : fate),
            ["every second sale is lost"] = ended => With(ended, fate => fate, i => i % 2 == 0) with { PartIndices = [.. ended.PartIndices.Where((_, i) => i % 2 == 0)], PartUnits = [.. ended.PartUnits.Where((_, i) => i % 2 == 0)] },
        };
        foreach (var (name, spoil) in wrongs)
        {
            var failings = Floors(realm).Failings(Judge(market, spoil));
            output.WriteLine($"{name}: {string.Join("; ", failings)}");
            Assert.True(failings.Count > 0, name);
        }
    }

    private static SaleFloors Floors(string realm) => realm == "commodities" ? SaleFloors.Commodities : SaleFloors.Realm;

    private static SaleJudge Judge(KnownMarket market, Func<EndedAuctions, EndedAuctions> spoil)
    {
        var judge = new SaleJudge(market.Truth);
        foreach (var (before, after) in market.Snapshots.Zip(market.Snapshots.Skip(1)))
        {
            if (SnapshotComparison.AreComparable(before.At, after.At))
                judge.Take(before.Listings, spoil(SnapshotComparison.Compare(before.Listings, after.Listings, after.At - before.At, market.IsCommodities)));
        }

        return judge;
    }

    private static EndedAuctions With(EndedAuctions ended, Func<AuctionFate, AuctionFate> fate, Func<int, bool>? keep = null)
    {
        var kept = Enumerable.Range(0, ended.Indices.Length).Where(i => ended.Fates[i] != AuctionFate.BidGone && (keep?.Invoke(i) ?? true)).ToList();
        AuctionFate[] fates = [.. kept.Select(i => fate(ended.Fates[i]))];
        return ended with
        {
            Indices = [.. kept.Select(i => ended.Indices[i])],
            Fates = fates,
            Sold = [.. kept.Select((i, at) => fates[at] == ended.Fates[i] ? ended.Sold[i] : fates[at] == AuctionFate.Sold ? 1f : 0f)],
            RanOut = [.. kept.Select((i, at) => fates[at] == ended.Fates[i] ? ended.RanOut[i] : fates[at] == AuctionFate.Expired ? 1f : 0f)],
        };
    }

    private static async Task<KnownMarket> ReadAsync(int seed, string region, string realm)
    {
        await using var host = await BattleNetHost.StartAsync(options =>
        {
            options.Seed = seed;
            options.BattleNetQuota = false;
        });
        var start = BattleNetHost.Start.AddDays(-10);
        var snapshots = await SandboxListings.ReadAsync(host, region, realm, Enumerable.Range(0, Days * 24 + 1).Select(hour => start.AddHours(hour)));
        return new KnownMarket(snapshots, await TrueEnds.ReadAsync(host, region, realm, snapshots[0].At, snapshots[^1].At), realm == "commodities");
    }

    private sealed record KnownMarket(List<(DateTimeOffset At, SnapshotListings Listings)> Snapshots, TrueEnds Truth, bool IsCommodities);
}
