using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using DiscordAH.Bot.Discord.Gateway;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Tests.Discord;

public sealed class GatewayTests
{
    [Theory]
    [InlineData("Dropped", null, true, "Resume")]
    [InlineData("Dropped", null, false, "Identify")]
    [InlineData("ReconnectAsked", null, true, "Resume")]
    [InlineData("Zombie", null, true, "Resume")]
    [InlineData("SessionInvalidResumable", null, true, "Resume")]
    [InlineData("SessionInvalid", null, true, "Identify")]
    [InlineData("Closed", 4000, true, "Resume")]
    [InlineData("Closed", 4001, true, "Resume")]
    [InlineData("Closed", 4002, true, "Resume")]
    [InlineData("Closed", 4003, true, "Resume")]
    [InlineData("Closed", 4005, true, "Resume")]
    [InlineData("Closed", 4008, true, "Resume")]
    [InlineData("Closed", 4007, true, "Identify")]
    [InlineData("Closed", 4009, true, "Identify")]
    [InlineData("Closed", 1000, true, "Identify")]
    [InlineData("Closed", 4004, true, "Stop")]
    [InlineData("Closed", 4010, true, "Stop")]
    [InlineData("Closed", 4011, true, "Stop")]
    [InlineData("Closed", 4012, false, "Stop")]
    [InlineData("Closed", 4013, false, "Stop")]
    [InlineData("Closed", 4014, true, "Stop")]
    public void After_EveryEnd_DecidesAsDiscordSays(string end, int? code, bool hasSession, string next) =>
        Assert.Equal(Enum.Parse<GatewayNext>(next), GatewayDecision.After(Enum.Parse<GatewayEnd>(end), code, hasSession));

    [Fact]
    public void Inflater_MessagesInPieces_ComeOutWhole()
    {
        using var compressed = new MemoryStream();
        using var zlib = new ZLibStream(compressed, CompressionLevel.Optimal);
        using var inflater = new FrameInflater();
        for (var i = 0; i < 200; i++)
        {
            var text = $"{{\"op\":0,\"s\":{i},\"d\":\"{new string((char)('a' + i % 26), i * 97)}\"}}";
            compressed.SetLength(0);
            zlib.Write(Encoding.UTF8.GetBytes(text));
            zlib.Flush();
            var (bytes, cut) = (compressed.ToArray(), i % 7);

            if (cut > 0) Assert.Null(inflater.Push(bytes.AsSpan(0, cut)));
            Assert.Equal(text, Encoding.UTF8.GetString(inflater.Push(bytes.AsSpan(cut))!.Value.Span));
        }
    }

    [Fact]
    public void Inflater_Garbage_IsRefused()
    {
        using var inflater = new FrameInflater();

        Assert.Throws<InvalidDataException>(() => inflater.Push([1, 2, 3, 4, 5, 0x00, 0x00, 0xFF, 0xFF]));
    }

    [Fact]
    public void Frame_AnyOrderOfFields_IsRead()
    {
        var frame = GatewayFrame.Read("""{"t":"INTERACTION_CREATE","x":[1,{"d":2}],"d":{"a":[1]},"s":7,"op":0}"""u8.ToArray());

        Assert.Equal((GatewayOp.Dispatch, 7L, "INTERACTION_CREATE", """{"a":[1]}"""), (frame.Op, frame.Sequence, frame.Event, Encoding.UTF8.GetString(frame.Data.Span)));
    }

    [Fact]
    public async Task Login_IdentifiesWithGuildsIntentOnly()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord);

        var identify = discord.Sent(2).Single()["d"]!;
        Assert.Equal(1, (int)identify["intents"]!);
        Assert.Equal("[0,1]", identify["shard"]!.ToJsonString());
        Assert.True(bot.Connection.IsReady);
        Assert.DoesNotContain("CANARY_TOKEN", bot.Logs.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("op7")]
    [InlineData("op9")]
    [InlineData("drop")]
    [InlineData("4000")]
    public async Task Connection_Lost_IsResumedAndAnswersGoOn(string how)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, [new TestCommand("price", new Reply { Text = "x" })]);
        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Command("price"));
        await BotUnderTest.UntilAsync(() => discord.CallsTo("/callback").Any(), "the first answer");

        if (how == "op7") await discord.SendAsync(7, null);
        else if (how == "op9") await discord.SendAsync(9, JsonValue.Create(true));
        else if (how == "drop") discord.Drop();
        else await discord.CloseAsync(4000);
        await BotUnderTest.UntilAsync(() => discord.Sent(6).Any() && bot.Connection.IsReady, "the resume");
        await discord.DispatchAsync("INTERACTION_CREATE", Interactions.Command("price"));
        await BotUnderTest.UntilAsync(() => discord.CallsTo("/callback").Count() == 2, "the second answer");

        var resume = discord.Sent(6).Single()["d"]!;
        Assert.Equal(("session-1", 2), ((string)resume["session_id"]!, (int)resume["seq"]!));
        Assert.Single(discord.Sent(2));
        Assert.DoesNotContain(discord.Sent(-1), f => f["d"] is { } code && (int)code is 1000 or 1001);
    }

    [Fact]
    public async Task SessionInvalid_IdentifiesAnew()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord);

        await discord.SendAsync(9, JsonValue.Create(false));
        await BotUnderTest.UntilAsync(() => discord.Sent(2).Count() == 2 && bot.Connection.IsReady, "the second identify", 20);

        Assert.Empty(discord.Sent(6));
    }

    [Fact]
    public async Task Heartbeat_Unanswered_ClosesResumablyAndResumes()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.HeartbeatInterval = 200;
        await using var bot = await BotUnderTest.StartAsync(discord);

        discord.AcknowledgesHeartbeats = false;
        await BotUnderTest.UntilAsync(() => discord.Sent(6).Any(), "the resume");

        Assert.Equal(GatewaySocket.KeepSession, (int)discord.Sent(-1).First()["d"]!);
    }

    [Fact]
    public async Task HeartbeatAsked_IsAnsweredAtOnce()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord);

        await discord.SendAsync(1, null);

        await BotUnderTest.UntilAsync(() => discord.Sent(1).Any(f => f["d"] is not null && (int)f["d"]! == 1), "the beat", 5);
    }

    [Fact]
    public async Task WrongToken_StopsWithOneSentenceAndOneCall()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.AcceptedToken = "another";
        await using var bot = await BotUnderTest.StartAsync(discord, waitUntilReady: false);

        await Assert.ThrowsAsync<GatewayStoppedException>(() => bot.Connection.Ready.WaitAsync(TimeSpan.FromSeconds(10)));

        Assert.Contains("Discord:Token", bot.Connection.StopReason, StringComparison.Ordinal);
        Assert.Single(discord.Calls);
        Assert.Equal(1, Environment.ExitCode);
        Environment.ExitCode = 0;
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4014)]
    public async Task FatalClose_AfterLogin_StopsWithoutAnotherLogin(int code)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord);

        await discord.CloseAsync(code);
        await BotUnderTest.UntilAsync(() => bot.Connection.StopReason is not null, "the stop");
        var calls = discord.Calls.Count;
        await Task.Delay(500);

        Assert.False(bot.Connection.IsReady);
        Assert.Equal(calls, discord.Calls.Count);
        Assert.Single(discord.Sent(2));
    }

    [Fact]
    public async Task BudgetBelowReserve_DoesNotIdentify()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Remaining = 5;
        await using var bot = await BotUnderTest.StartAsync(discord, waitUntilReady: false);

        await BotUnderTest.UntilAsync(() => bot.Logs.Text.Contains("Only 5 gateway logins", StringComparison.Ordinal), "the warning");

        Assert.Empty(discord.Sent(2));
        Assert.False(bot.Connection.IsReady);
    }

    [Fact]
    public async Task Shutdown_ClosesTheSessionForGood()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using (await BotUnderTest.StartAsync(discord))
        {
        }

        await BotUnderTest.UntilAsync(() => discord.Sent(-1).Any(f => f["d"] is not null && (int)f["d"]! == 1000), "the close");
    }
}
