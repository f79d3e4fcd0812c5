using DiscordAH.Domain.Market;
using DiscordAH.EndToEnd.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.EndToEnd.Tests.Scenarios;

/// <summary>What a restart on the same directory keeps.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task Restart_OnTheSameDirectory_KeepsHistoryAndButtonsAndDownloadsNothingTwice()
    {
        using var data = new TemporaryDirectory();
        int before;
        await using (var first = await RunningBot.StartAsync(data.Path, "--Sandbox:HistoryDays", "2"))
        {
            await first.SayAsync("/price item:Mycobloom realm:area-52");
            before = await SnapshotsAsync(first);
        }

        await using var second = await RunningBot.StartAsync(data.Path, "--Sandbox:HistoryDays", "2");
        var answer = await second.SayAsync("/price item:Mycobloom realm:area-52");

        Assert.Contains("Mycobloom", answer.AllText(), StringComparison.Ordinal);
        Assert.True(await SnapshotsAsync(second) >= before);
        Assert.True(before > 0);
    }

    private static async Task<int> SnapshotsAsync(RunningBot bot)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var markets = await scope.ServiceProvider.GetRequiredService<IMarketQueries>().FreshnessAsync(TestContext.Current.CancellationToken);
        return markets.Sum(market => market.Snapshots);
    }
}
