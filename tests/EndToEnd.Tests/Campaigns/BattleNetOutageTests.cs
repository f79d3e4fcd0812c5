using System.Diagnostics;
using System.Net.Http.Json;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.EndToEnd.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.EndToEnd.Tests.Campaigns;

/// <summary>Battle.net is gone for five hours of the market's time: prices stay, their age shows, and all is current again soon after, without a person.</summary>
[Collection(Alone.Name)]
public sealed class BattleNetOutageTests(ITestOutputHelper output)
{
    private const int OutageMinutes = 300;
    private const int StepMinutes = 30;
    private static readonly TimeSpan RecoveryLimit = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Markets_AfterFiveHoursWithoutBattleNet_AreCurrentAgain()
    {
        using var data = new TemporaryDirectory();
        await using var bot = await RunningBot.StartAsync(data.Path, "--Sandbox:HistoryDays", "1", "--Sandbox:BattleNetQuota", "false");
        var before = await FreshnessAsync(bot);
        Assert.All(before, market => Assert.NotNull(market.PublishedAt));

        await bot.SetFaultAsync(new { target = "battlenet", fault = "5xx" });
        for (var minutes = 0; minutes < OutageMinutes; minutes += StepMinutes)
        {
            await ClockAsync(bot, new { advance_seconds = StepMinutes * 60 });
            await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
        }

        var during = await bot.SayAsync("/price item:Mycobloom realm:area-52");
        Assert.Contains("Minimum", during.AllText(), StringComparison.Ordinal);
        Assert.All(await FreshnessAsync(bot), market => Assert.Equal(before.Single(one => one.Market == market.Market).PublishedAt, market.PublishedAt));

        // From here on a minute passes in a second.
        using (var cleared = await bot.Http.DeleteAsync("/sandbox/faults", TestContext.Current.CancellationToken)) cleared.EnsureSuccessStatusCode();
        await ClockAsync(bot, new { speed = 60 });
        var clock = bot.Services.GetRequiredService<TimeProvider>();
        var back = clock.GetUtcNow();
        var watch = Stopwatch.StartNew();
        while ((await FreshnessAsync(bot)).Any(market => back - market.PublishedAt > TimeSpan.FromHours(1)))
        {
            Assert.True(clock.GetUtcNow() - back < RecoveryLimit * 6, "Markets are still old an hour after Battle.net came back.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }

        var recovered = clock.GetUtcNow() - back;
        output.WriteLine(FormattableString.Invariant($"outage: {OutageMinutes} min; all {before.Count} markets current {recovered.TotalMinutes:0.0} market minutes ({watch.Elapsed.TotalSeconds:0.0} s) after it ended"));
        Assert.True(recovered < RecoveryLimit, FormattableString.Invariant($"It took {recovered} until every market was current again."));
        Assert.DoesNotContain(JobState.Failed, (await bot.Services.GetRequiredService<IJobQueries>().CountAsync(default)).Keys);
    }

    private static async Task<IReadOnlyList<MarketFreshness>> FreshnessAsync(RunningBot bot) =>
        await bot.Services.GetRequiredService<IMarketQueries>().FreshnessAsync(TestContext.Current.CancellationToken);

    private static async Task ClockAsync(RunningBot bot, object change)
    {
        using var answer = await bot.Http.PostAsync("/sandbox/clock", JsonContent.Create(change), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
