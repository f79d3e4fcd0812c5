using System.Net;
using System.Text.Json;
using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Interactions;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Discord.Rest;
using DiscordAH.Bot.Market;
using DiscordAH.Bot.Notifications;
using DiscordAH.Bot.Tests.Discord;
using DiscordAH.Domain.Notifications;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;

namespace DiscordAH.Bot.Tests.Notifications;

public sealed class DirectMessagesTests
{
    private const string Nonce = "0123456789abcdef012345678";
    private static readonly Notice Text = new("Your job backfill *us* is done", "Read 60 days. @everyone", "https://panel.example/jobs/7");
    private readonly List<string> _calls = [];

    [Fact]
    public async Task Deliver_FirstTime_OpensTheChannelAndSendsWithTheNonce()
    {
        var discord = new ScriptedDiscord(TimeProvider.System, request => Answer(request, HttpStatusCode.OK, "{\"id\":\"5\"}"));

        Assert.IsType<Delivery.Done>(await Channel(discord).DeliverAsync(new Dispatch("9", Text, Nonce, MayBeThere: false), default));

        Assert.Equal(["POST /api/users/@me/channels", "POST /api/channels/5/messages"], _calls);
        using var body = JsonDocument.Parse(discord.Bodies[1]);
        var content = body.RootElement.GetProperty("content").GetString()!;
        Assert.Equal((Nonce, true), (body.RootElement.GetProperty("nonce").GetString(), body.RootElement.GetProperty("enforce_nonce").GetBoolean()));
        Assert.StartsWith("**Your job backfill \\*us\\* is done**\nRead 60 days. \\@everyone\n<https://panel.example/jobs/7>", content, StringComparison.Ordinal);
        Assert.EndsWith("-# notice 0123456789ab", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_SecondToTheSamePerson_KnowsTheChannel()
    {
        var discord = new ScriptedDiscord(TimeProvider.System, request => Answer(request, HttpStatusCode.OK, "{\"id\":\"5\"}"));
        var channel = Channel(discord);
        await channel.DeliverAsync(new Dispatch("9", Text, Nonce, MayBeThere: false), default);
        await channel.DeliverAsync(new Dispatch("9", Text, Nonce, MayBeThere: false), default);

        Assert.Equal(3, _calls.Count);
    }

    [Theory]
    [InlineData("[{\"id\":\"1\",\"content\":\"x\",\"nonce\":\"0123456789abcdef012345678\"}]", false)]
    [InlineData("[{\"id\":\"1\",\"content\":\"x\\n-# notice 0123456789ab\"}]", false)]
    [InlineData("[{\"id\":\"1\",\"content\":\"x\\n-# notice ffffffffffff\",\"nonce\":7}]", true)]
    [InlineData("[]", true)]
    public async Task Deliver_OutcomeOfTheFirstUnknown_LooksBeforeItSends(string messages, bool sends)
    {
        var discord = new ScriptedDiscord(TimeProvider.System, request => Answer(request, HttpStatusCode.OK, request.Method == HttpMethod.Get ? messages : "{\"id\":\"5\"}"));

        Assert.IsType<Delivery.Done>(await Channel(discord).DeliverAsync(new Dispatch("9", Text, Nonce, MayBeThere: true), default));

        Assert.Equal(sends, _calls.Contains("POST /api/channels/5/messages"));
    }

    [Theory]
    [InlineData(403, 50007, typeof(Delivery.Refused))]
    [InlineData(404, 10003, typeof(Delivery.Refused))]
    [InlineData(403, 50001, typeof(Delivery.Refused))]
    [InlineData(403, 50013, typeof(Delivery.Refused))]
    [InlineData(400, 50035, typeof(Delivery.Refused))]
    [InlineData(401, 0, typeof(Delivery.Later))]
    [InlineData(403, 0, typeof(Delivery.Later))]
    [InlineData(429, 20016, typeof(Delivery.Later))]
    [InlineData(502, 0, typeof(Delivery.Unknown))]
    public async Task Deliver_RefusedWhileSending_IsJudgedByTheCode(int status, int code, Type expected)
    {
        var discord = new ScriptedDiscord(TimeProvider.System, request => request.RequestUri!.AbsolutePath.EndsWith("/messages", StringComparison.Ordinal)
            ? Answer(request, (HttpStatusCode)status, $"{{\"code\":{code},\"message\":\"no\",\"retry_after\":0.01}}")
            : Answer(request, HttpStatusCode.OK, "{\"id\":\"5\"}"));

        var outcome = await Channel(discord).DeliverAsync(new Dispatch("9", Text, Nonce, MayBeThere: false), default);

        Assert.IsType(expected, outcome);
        if (outcome is Delivery.Refused refused) Assert.Equal(code == 50007 ? RefusalCause.DirectClosed : RefusalCause.Other, refused.Cause);
        if (expected == typeof(Delivery.Refused)) Assert.Single(_calls, call => call.EndsWith("/messages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deliver_ChannelCannotBeOpened_NothingWasSent()
    {
        var discord = new ScriptedDiscord(TimeProvider.System, request => Answer(request, HttpStatusCode.BadGateway, "{}"));

        Assert.IsType<Delivery.Later>(await Channel(discord).DeliverAsync(new Dispatch("9", Text, Nonce, MayBeThere: false), default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("somebody")]
    public async Task Deliver_ReceiverThatIsNoUser_IsRefusedWithoutACall(string target)
    {
        var discord = new ScriptedDiscord(TimeProvider.System, request => Answer(request, HttpStatusCode.OK, "{}"));

        Assert.IsType<Delivery.Refused>(await Channel(discord).DeliverAsync(new Dispatch(target, Text, Nonce, MayBeThere: false), default));
        Assert.Empty(_calls);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, HttpStatusCode status, string body)
    {
        lock (_calls) _calls.Add($"{request.Method} {request.RequestUri!.AbsolutePath}");
        return ScriptedDiscord.Answer(status, body);
    }

    private static DirectMessages Channel(ScriptedDiscord discord)
    {
        var rest = new DiscordRest(discord, Options.Create(new DiscordOptions { Token = "t", ApiUrl = "http://discord.test/api" }), new DiscordClock(TimeProvider.System), NullLogger<DiscordRest>.Instance);
        var channels = new DiscordChannels(rest, new ReplyWriter(new SignedState(new SigningKey(new byte[32]))));
        return new DirectMessages(channels, new NoticeSender(channels, new NoticeComposer(Options.Create(new PanelLinkOptions())), Mock.Of<INoticePictures>()));
    }
}
