using DiscordAH.Domain.Market;
using DiscordAH.EndToEnd.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.EndToEnd.Tests.Scenarios;

/// <summary>What a restart on the same directory keeps.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task Restart_OnTheSameDirectory_KeepsHistoryAndTheKeyOfButtons()
    {
        using var data = new TemporaryDirectory();
        int before;
        string button;
        await using (var first = await RunningBot.StartAsync(data.Path, "--Sandbox:HistoryDays", "2"))
        {
            button = (await first.SayAsync("/price item:210797 realm:area-52 range:7d")).Message().Button("30d").CustomId();
            before = await SnapshotsAsync(first);
        }

        await using var second = await RunningBot.StartAsync(data.Path, "--Sandbox:HistoryDays", "2");
        var answer = await second.SayAsync("/price item:210797 realm:area-52 range:7d");

        Assert.Contains("Mycobloom", answer.AllText(), StringComparison.Ordinal);

        // The same state signed with the same key: buttons of messages from before the restart still work.
        Assert.Equal(button, answer.Message().Button("30d").CustomId());
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
