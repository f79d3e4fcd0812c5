using System.Net;
using DiscordAH.EndToEnd.Tests.Harness;

namespace DiscordAH.EndToEnd.Tests.Scenarios;

/// <summary>The gateway's hard cases: a connection that is dead without saying so, and closes that must not be retried.</summary>
public sealed class GatewayFaultTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task MissedAcks_AreNoticed_AndTheSessionResumed()
    {
        using var data = new TemporaryDirectory();
        await using var bot = await RunningBot.StartAsync(data.Path, "--Sandbox:HistoryDays", "1", "--Sandbox:Discord:HeartbeatMilliseconds", "1000");

        await bot.SetFaultAsync(new { target = "discord", fault = "no-ack", times = 2 });
        await UntilAsync(async () => (await ResumesAsync(bot)) > 0);

        await UntilAsync(async () => (await bot.SayAsync("/price item:Mycobloom realm:area-52")).AllText().Contains("Minimum", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("4004")]
    [InlineData("4014")]
    public async Task FatalClose_IsNotRetried_AndThePanelGoesOn(string code)
    {
        using var data = new TemporaryDirectory();
        await using var bot = await RunningBot.StartAsync(data.Path, "--Sandbox:HistoryDays", "1");

        await bot.SetFaultAsync(new { target = "discord", fault = "close", times = 1, value = code });
        await UntilAsync(async () => await StatusAsync(bot, "/health/ready") == HttpStatusCode.ServiceUnavailable);
        var logins = await IdentifiesAsync(bot);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot, "/api/markets"));
        Assert.Equal(logins, await IdentifiesAsync(bot));
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningBot bot, string path)
    {
        using var response = await bot.Http.GetAsync(path, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<int> ResumesAsync(RunningBot bot) => (await bot.GetJsonAsync("/sandbox/state")).GetProperty("gateway").GetProperty("resumes").GetInt32();

    private static async Task<int> IdentifiesAsync(RunningBot bot) => (await bot.GetJsonAsync("/sandbox/state")).GetProperty("gateway").GetProperty("identifies").GetInt32();

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await holds()) await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
    }
}
