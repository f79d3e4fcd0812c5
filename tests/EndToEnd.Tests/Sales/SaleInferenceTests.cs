using DiscordAH.Domain.Market;
using DiscordAH.EndToEnd.Tests.Sandbox;

namespace DiscordAH.EndToEnd.Tests.Sales;

/// <summary>Inferred sales against those of the sandbox market, which are known.</summary>
public sealed class SaleInferenceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(20261122, "us", "57", 1)]
    [InlineData(20261122, "us", "commodities", 1)]
    [InlineData(20261122, "us", "57", 3)]
    [InlineData(20261122, "us", "commodities", 3)]
    public async Task Infer_OfDays_IsNearTheTruth(int seed, string region, string realm, int step)
    {
        var judge = await JudgeAsync(seed, region, realm, 4, step);
        output.WriteLine(judge.Report($"{seed} {region} {realm} every {step} h"));
    }

    private static async Task<SaleJudge> JudgeAsync(int seed, string region, string realm, int days, int step)
    {
        await using var host = await BattleNetHost.StartAsync(options =>
        {
            options.Seed = seed;
            options.BattleNetQuota = false;
        });
        var start = BattleNetHost.Start.AddDays(-10);
        var snapshots = await SandboxListings.ReadAsync(host, region, realm, Enumerable.Range(0, days * 24 / step + 1).Select(i => start.AddHours(i * step)));
        var judge = new SaleJudge(await TrueEnds.ReadAsync(host, region, realm, snapshots[0].At, snapshots[^1].At));
        foreach (var (before, after) in snapshots.Zip(snapshots.Skip(1)))
            judge.Take(before.Listings, SnapshotComparison.Compare(before.Listings, after.Listings, after.At - before.At, realm == "commodities"));
        return judge;
    }
}
