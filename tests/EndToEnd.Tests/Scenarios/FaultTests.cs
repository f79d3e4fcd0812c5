using System.Text.Json;
using DiscordAH.EndToEnd.Tests.Harness;

namespace DiscordAH.EndToEnd.Tests.Scenarios;

/// <summary>Every fault switch of the sandbox, thrown once at a running bot: it answers, or comes back, and stays whole.</summary>
public sealed class FaultTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private static readonly TimeSpan RecoveryLimit = TimeSpan.FromSeconds(45);

    private RunningBot Bot => shared.Bot;

    /// <summary>Faults of single REST calls that a person must not notice.</summary>
    [Theory]
    [InlineData("429-user")]
    [InlineData("429-global")]
    [InlineData("429-shared")]
    [InlineData("5xx")]
    public async Task Price_DiscordStumblesOnce_IsStillAnswered(string fault)
    {
        // On the edit or the answer itself: the acknowledgement has three seconds only, and the switch is thrown once.
        await Bot.SetFaultAsync(new { target = "discord", fault, times = 1 });

        var answer = await Bot.SayAsync("/price item:Mycobloom realm:illidan range:24h");

        Assert.Contains("Mycobloom", answer.AllText(), StringComparison.Ordinal);
    }

    /// <summary>Faults that cost this one answer at most; the next one must come.</summary>
    [Theory]
    [InlineData("10062", null)]
    [InlineData("10008", null)]
    [InlineData("50001", null)]
    [InlineData("50007", null)]
    [InlineData("50013", null)]
    [InlineData("30046", null)]
    [InlineData("slow", "1500")]
    public async Task Price_AfterARefusedCall_TheNextOneIsAnswered(string fault, string? value)
    {
        await Bot.SetFaultAsync(new { target = "discord", fault, times = 1, value });
        await Bot.SayAsync("/price item:Mycobloom realm:area-52");

        await AssertAnswersAgainAsync();
    }

    /// <summary>Faults of the gateway: the bot resumes or identifies anew by itself.</summary>
    [Theory]
    [InlineData("op7", null)]
    [InlineData("op9-resumable", null)]
    [InlineData("op9", null)]
    [InlineData("drop", null)]
    [InlineData("close", "4000")]
    [InlineData("close", "4009")]
    public async Task Price_AfterAGatewayFault_IsAnsweredAgain(string fault, string? value)
    {
        await Bot.SetFaultAsync(new { target = "discord", fault, times = 1, value });

        await AssertAnswersAgainAsync();
    }

    [Theory]
    [InlineData("401", null)]
    [InlineData("403", null)]
    [InlineData("404", null)]
    [InlineData("429", null)]
    [InlineData("5xx", null)]
    [InlineData("truncated", null)]
    [InlineData("malformed", null)]
    [InlineData("slow", "500")]
    [InlineData("304", null)]
    public async Task Price_BattleNetFails_KeepsTheLastGoodData(string fault, string? value)
    {
        await Bot.SetFaultAsync(new { target = "battlenet", fault, times = 2, value });
        using var advance = await Bot.Http.PostAsync(
            "/sandbox/clock", System.Net.Http.Json.JsonContent.Create(new { advance_seconds = 3600 }), TestContext.Current.CancellationToken);

        var answer = await Bot.SayAsync("/price item:Mycobloom realm:area-52");

        Assert.Contains("Minimum", answer.AllText(), StringComparison.Ordinal);
    }

    private async Task AssertAnswersAgainAsync()
    {
        using var limit = new CancellationTokenSource(RecoveryLimit);
        JsonElement answer;
        do
        {
            limit.Token.ThrowIfCancellationRequested();
            answer = await Bot.SayAsync("/price item:Mycobloom realm:area-52");
        }
        while (!answer.AllText().Contains("Minimum", StringComparison.Ordinal));
    }
}
