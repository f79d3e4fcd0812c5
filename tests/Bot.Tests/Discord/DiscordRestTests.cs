using System.Net;
using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Rest;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Bot.Tests.Discord;

public sealed class DiscordRestTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RecordingLogs _logs = new();

    [Fact]
    public async Task Send_ManyToManyChannels_NeverExceedsALimit()
    {
        var server = new LimitedChannels(_clock, 5, TimeSpan.FromSeconds(5));
        var discord = new ScriptedDiscord(_clock, server.Answer);
        using var rest = Rest(discord);

        var sends = Enumerable.Range(0, 400).Select(i => rest.SendAsync(new(DiscordRoutes.CreateMessage($"{i % 8}"), "{}"u8.ToArray()), CancellationToken.None)).ToList();
        await AdvanceUntilAsync(Task.WhenAll(sends));

        // The fake clock may jump between a call's leaving and its arrival, as a network may delay it: at most one refusal a bucket, and none is lost.
        Assert.Equal(400 + server.Refused, discord.Times.Count);
        Assert.InRange(server.Refused, 0, 8);
    }

    [Fact]
    public async Task Send_ManyRoutes_StaysBelowFiftyASecond()
    {
        var discord = new ScriptedDiscord(_clock, _ => ScriptedDiscord.Answer(HttpStatusCode.OK));
        using var rest = Rest(discord);

        var sends = Enumerable.Range(0, 200).Select(i => rest.SendAsync(new(DiscordRoutes.CreateMessage($"{i}"), "{}"u8.ToArray()), CancellationToken.None)).ToList();
        await AdvanceUntilAsync(Task.WhenAll(sends));

        var most = discord.Times.Max(t => discord.Times.Count(other => other >= t && other - t < TimeSpan.FromSeconds(1)));
        Assert.InRange(most, 40, 50);
    }

    [Fact]
    public async Task Send_InteractionCalls_DoNotWaitForTheGlobalLimit()
    {
        var discord = new ScriptedDiscord(_clock, _ => ScriptedDiscord.Answer(HttpStatusCode.NoContent));
        using var rest = Rest(discord);

        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => rest.SendAsync(new(DiscordRoutes.Callback($"{i}", $"t{i}"), "{}"u8.ToArray()), CancellationToken.None)))
            .WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(500, discord.Times.Count);
    }

    [Theory]
    [InlineData("1", "0.2", 1)]
    [InlineData("1", "2.5", 2.5)]
    [InlineData(null, "3", 3)]
    public async Task Send_TooMany_WaitsForTheLongerOfHeaderAndBody(string? header, string body, double seconds)
    {
        var calls = 0;
        var discord = new ScriptedDiscord(_clock, _ => Interlocked.Increment(ref calls) > 1
            ? ScriptedDiscord.Answer(HttpStatusCode.OK)
            : ScriptedDiscord.Answer(HttpStatusCode.TooManyRequests, $$"""{"message":"slow","retry_after":{{body}},"global":false}""", header is null ? [] : [("Retry-After", header)]));
        using var rest = Rest(discord);

        await AdvanceUntilAsync(rest.SendAsync(new(DiscordRoutes.CreateMessage("1"), "{}"u8.ToArray()), CancellationToken.None));

        Assert.InRange((discord.Times[1] - discord.Times[0]).TotalSeconds, seconds, seconds + 0.3);
    }

    [Fact]
    public async Task Send_GlobalTooMany_HoldsEveryOtherRouteToo()
    {
        var calls = 0;
        var discord = new ScriptedDiscord(_clock, _ => Interlocked.Increment(ref calls) > 1
            ? ScriptedDiscord.Answer(HttpStatusCode.OK)
            : ScriptedDiscord.Answer(HttpStatusCode.TooManyRequests, """{"retry_after":4,"global":true}""", ("X-RateLimit-Global", "true"), ("X-RateLimit-Scope", "global")));
        using var rest = Rest(discord);

        var first = rest.SendAsync(new(DiscordRoutes.CreateMessage("1"), "{}"u8.ToArray()), CancellationToken.None);
        await BotUnderTest.UntilAsync(() => calls == 1, "the first call");
        await BotUnderTest.UntilAsync(() => _logs.Text.Contains("limits", StringComparison.Ordinal), "the wait");
        await AdvanceUntilAsync(Task.WhenAll(first, rest.SendAsync(new(DiscordRoutes.CreateMessage("2"), "{}"u8.ToArray()), CancellationToken.None)));

        Assert.All(discord.Times.Skip(1), t => Assert.True(t - discord.Times[0] >= TimeSpan.FromSeconds(4)));
    }

    [Fact]
    public async Task Send_ServerErrors_AreRepeatedFourTimesInAll()
    {
        var discord = new ScriptedDiscord(_clock, _ => ScriptedDiscord.Answer(HttpStatusCode.BadGateway, "<html>"));
        using var rest = Rest(discord);

        var error = await Assert.ThrowsAsync<DiscordException>(() => AdvanceUntilAsync(rest.SendAsync(new(DiscordRoutes.CreateMessage("1"), "{}"u8.ToArray()), CancellationToken.None)));

        Assert.Equal(4, discord.Times.Count);
        Assert.Equal(DiscordRemedy.TryLater, error.Remedy);
    }

    [Fact]
    public async Task Send_TooManyEditsOfOldMessage_IsHandedToTheCallerAtOnce()
    {
        var discord = new ScriptedDiscord(_clock, _ => ScriptedDiscord.Answer(HttpStatusCode.TooManyRequests, """{"code":30046,"message":"Maximum number of edits","retry_after":900}"""));
        using var rest = Rest(discord);

        var error = await Assert.ThrowsAsync<DiscordException>(() => rest.SendAsync(new(DiscordRoutes.EditMessage("1", "2"), "{}"u8.ToArray()), CancellationToken.None));

        Assert.Equal((DiscordError.TooManyEditsOfOldMessage, TimeSpan.FromSeconds(900)), (error.Error, error.RetryAfter));
        Assert.Single(discord.Times);
    }

    [Fact]
    public async Task Send_AfterTokenRefused_SendsNothingMore()
    {
        var discord = new ScriptedDiscord(_clock, _ => ScriptedDiscord.Answer(HttpStatusCode.Unauthorized, """{"code":0,"message":"401: Unauthorized"}"""));
        using var rest = Rest(discord);

        for (var i = 0; i < 3; i++)
            await Assert.ThrowsAsync<DiscordException>(() => rest.SendAsync(new(DiscordRoutes.GatewayBot), CancellationToken.None));

        Assert.Single(discord.Times);
        Assert.True(rest.TokenVoid.IsCancellationRequested);
    }

    [Fact]
    public async Task Send_InteractionTokenRefused_DoesNotVoidTheBotToken()
    {
        var discord = new ScriptedDiscord(_clock, _ => ScriptedDiscord.Answer(HttpStatusCode.Unauthorized, """{"code":50027,"message":"Invalid Webhook Token"}"""));
        using var rest = Rest(discord);

        var error = await Assert.ThrowsAsync<DiscordException>(() => rest.SendAsync(new(DiscordRoutes.FollowUp("1", "CANARY_TOKEN_x"), "{}"u8.ToArray()), CancellationToken.None));

        Assert.Equal(DiscordRemedy.WriteToChannel, error.Remedy);
        Assert.False(rest.TokenVoid.IsCancellationRequested);
        Assert.DoesNotContain("CANARY", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "user", 500)]
    [InlineData(HttpStatusCode.NotFound, "user", 520)]
    public async Task Send_ManyRefusals_OpenTheBrakeAtFiveHundred(HttpStatusCode status, string scope, int sent)
    {
        var discord = new ScriptedDiscord(_clock, _ => ScriptedDiscord.Answer(status, """{"code":50013,"message":"no"}""", ("X-RateLimit-Scope", scope)));
        using var rest = Rest(discord);

        for (var i = 0; i < 520; i++)
            await Assert.ThrowsAsync<DiscordException>(() => rest.SendAsync(new(DiscordRoutes.FollowUp("1", $"{i}"), "{}"u8.ToArray()), CancellationToken.None));

        Assert.Equal(sent, discord.Times.Count);
    }

    [Fact]
    public void Brake_AfterTenMinutes_ClosesAgain()
    {
        var brake = new InvalidRequestBrake(_clock);
        for (var i = 0; i < InvalidRequestBrake.Threshold; i++) brake.Count();
        Assert.True(brake.IsOpen);

        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.False(brake.IsOpen);
    }

    [Fact]
    public async Task Buckets_OfSpentInteractionTokens_AreForgotten()
    {
        var buckets = new RateLimitBuckets(_clock);
        for (var i = 0; i < 5000; i++)
        {
            var route = DiscordRoutes.FollowUp("1", $"{i}");
            buckets.Leave(route, await buckets.EnterAsync(route, CancellationToken.None), new("webhook", 5, i % 2 == 0 ? 0 : 3, TimeSpan.FromSeconds(1)), true);
            _clock.Advance(TimeSpan.FromMilliseconds(50));
        }

        Assert.InRange(buckets.Count, 0, 600);
    }

    private DiscordRest Rest(ScriptedDiscord discord) =>
        new(discord, Options.Create(new DiscordOptions { Token = "t", ApiUrl = "http://discord.test/api" }), new DiscordClock(_clock), new LoggerFactory([_logs]).CreateLogger<DiscordRest>());

    /// <summary>Lets the fake clock run until the work is done.</summary>
    private async Task AdvanceUntilAsync(Task work)
    {
        for (var step = 0; !work.IsCompleted && step < 20_000; step++)
        {
            await Task.Delay(1);
            _clock.Advance(TimeSpan.FromMilliseconds(50));
        }

        await work.WaitAsync(TimeSpan.FromSeconds(1));
    }
}
