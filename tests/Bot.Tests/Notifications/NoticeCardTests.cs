using System.Net;
using System.Text.Json;
using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Interactions;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Discord.Rest;
using DiscordAH.Bot.Market;
using DiscordAH.Bot.Notifications;
using DiscordAH.Bot.Tests.Discord;
using DiscordAH.Bot.Tests.Market;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;
using static DiscordAH.Bot.Tests.Alerts.AlertBot;

namespace DiscordAH.Bot.Tests.Notifications;

/// <summary>Notices with figures, a picture and buttons, as Discord gets them.</summary>
public sealed class NoticeCardTests
{
    private const string Nonce = "0123456789abcdef012345678";
    private const string Mark = "-# notice 0123456789ab";
    private static readonly SignedState Signed = new(new SigningKey(new byte[32]));
    private static readonly AlertTarget Market = new(AlertWay.Channel, Home, new ChannelId(5));
    private readonly Mock<INoticePictures> _pictures = new();
    private readonly PanelLinkOptions _panel = new() { PublicUrl = "https://ah.example" };
    private readonly List<string> _calls = [];

    public NoticeCardTests() => _pictures.Setup(one => one.DrawAsync(new NoticePicture(NoticePicture.Firing, "99"), It.IsAny<CancellationToken>()))
        .ReturnsAsync(new ReplyFile("alert.png", new byte[] { 1, 2, 3 }, "The price around the firing."));

    [Fact]
    public async Task Direct_AFiring_HasFiguresPictureAndButtonsForItsOwnerOnly()
    {
        var body = await SendAsync(FiringNotices.Of(Alert(), Firing(), "Mycobloom", "Area 52"), direct: true);

        var content = body.GetProperty("content").GetString()!;
        Assert.StartsWith("**Mycobloom 43g 20s on Area 52", content, StringComparison.Ordinal);
        Assert.EndsWith(Mark, content, StringComparison.Ordinal);
        Assert.Equal((Nonce, true), (body.GetProperty("nonce").GetString(), body.GetProperty("enforce_nonce").GetBoolean()));
        Assert.False(body.GetProperty("allowed_mentions").TryGetProperty("users", out _));
        var embed = body.GetProperty("embeds")[0];
        Assert.Contains(embed.GetProperty("fields").EnumerateArray(), field => field.GetProperty("name").ValueEquals("Median of 14 days") && field.GetProperty("value").ValueEquals("62g"));
        Assert.Equal("attachment://alert.png", embed.GetProperty("image").GetProperty("url").GetString());
        Assert.Equal("The price around the firing.", body.GetProperty("attachments")[0].GetProperty("description").GetString());
        var ids = Buttons(body).Where(one => one.TryGetProperty("custom_id", out _)).Select(one => Signed.Read(one.GetProperty("custom_id").GetString()!)!).ToList();
        Assert.Equal(["1h~12~99", "1d~12~99", "rec~12~99", "got~12~99", "tight~12~99", "why~12~99", "del~12~99"], ids.Select(id => id.State));
        Assert.All(ids, id => Assert.Equal((FiringNotices.Action, new UserId(9)), (id.Action, id.OnlyFor)));
        Assert.Equal("https://ah.example/alerts/firings/99", Buttons(body).Single(one => one.TryGetProperty("url", out _)).GetProperty("url").GetString());
    }

    [Fact]
    public async Task Channel_AFiring_NamesItsOwnerAndNobodyElse()
    {
        var body = await SendAsync(FiringNotices.Of(Alert(target: Market), Firing(), "<@1> @everyone", "Area 52"), direct: false);

        var content = body.GetProperty("content").GetString()!;
        Assert.StartsWith("<@7> **\\<\\@1> \\@everyone", content, StringComparison.Ordinal);
        Assert.Equal("""{"parse":[],"users":["7"]}""", body.GetProperty("allowed_mentions").GetRawText());
        Assert.All(Buttons(body).Where(one => one.TryGetProperty("custom_id", out _)), one => Assert.Null(Signed.Read(one.GetProperty("custom_id").GetString()!)!.OnlyFor));
    }

    [Fact]
    public async Task PictureFails_GoesWithout()
    {
        _pictures.Setup(one => one.DrawAsync(It.IsAny<NoticePicture>(), It.IsAny<CancellationToken>())).ReturnsAsync((ReplyFile?)null);

        var body = await SendAsync(FiringNotices.Of(Alert(), Firing(), "Mycobloom", "Area 52"), direct: true);

        Assert.False(body.GetProperty("embeds")[0].TryGetProperty("image", out _));
        Assert.False(body.TryGetProperty("attachments", out _));
    }

    [Fact]
    public async Task NoPermissionForCards_GoesAsText_WithTheSameNonce()
    {
        var tries = 0;
        var delivery = await DeliverAsync(FiringNotices.Of(Alert(target: Market), Firing(), "Mycobloom", "Area 52"), direct: false, () => ++tries == 1 ? (HttpStatusCode.Forbidden, "{\"code\":50013,\"message\":\"Missing Permissions\"}") : (HttpStatusCode.OK, "{\"id\":\"5\"}"));

        Assert.IsType<Delivery.Done>(delivery.Outcome);
        var body = delivery.Last;
        Assert.Equal(0, body.GetProperty("embeds").GetArrayLength());
        Assert.Contains("Median of 14 days: 62g", body.GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(Mark, body.GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.Equal(Nonce, body.GetProperty("nonce").GetString());
    }

    [Fact]
    public void Compose_EverythingTooLong_StaysWithinDiscordsLimits()
    {
        var lines = Enumerable.Range(0, 40).Select(i => new NoticeLine(new string('@', 300), new string('*', 2000))).ToList();
        var buttons = Enumerable.Range(0, 30).Select(i => new NoticeButton(new string('l', 80), "alert", $"why~{i}~1")).Append(new NoticeButton("bad", "alert", new string('x', 60))).Append(new NoticeButton("bad", "alert", "ü")).ToList();
        var notice = new Notice(new string('t', 900), new string('<', 5000), "/alerts/1", new NoticeCard(lines, null, buttons, Ann));

        foreach (var reply in new[] { Composer().Compose(notice, Mark, null, null), Composer().ComposePlain(notice, Mark, null) })
        {
            Assert.InRange(reply.Text!.Length, 1, 2000);
            Assert.EndsWith(Mark, reply.Text, StringComparison.Ordinal);
            Assert.All(reply.Rows, row => Assert.InRange(row.Count, 1, 5));
            Assert.InRange(reply.Rows.Count, 1, 5);
            using var json = JsonDocument.Parse(new ReplyWriter(Signed).Message(reply, Nonce));
            var embeds = json.RootElement.GetProperty("embeds").EnumerateArray().ToList();
            Assert.InRange(embeds.Sum(Characters), 0, 6000);
            Assert.All(embeds, embed => Assert.InRange(embed.GetProperty("fields").GetArrayLength(), 0, 25));
        }
    }

    [Fact]
    public void Compose_WithoutAPublicPanel_LeavesTheLinkOut()
    {
        _panel.PublicUrl = null;

        var reply = Composer().Compose(FiringNotices.Of(Alert(), Firing(), "Mycobloom", "Area 52"), Mark, null, Ann);

        ReplyLimits.Check(reply);
        Assert.Empty(reply.Rows.SelectMany(row => row).OfType<Component.Link>());
        Assert.DoesNotContain("/alerts/", new NoticeComposer(Options.Create(_panel)).Compose(new Notice("t", "x", "/alerts/1"), Mark, null, Ann).Text, StringComparison.Ordinal);
    }

    private static int Characters(JsonElement embed) =>
        Length(embed, "title") + Length(embed, "description") + (embed.TryGetProperty("fields", out var fields) ? fields.EnumerateArray().Sum(field => Length(field, "name") + Length(field, "value")) : 0);

    private static int Length(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString()!.Length : 0;

    private static List<JsonElement> Buttons(JsonElement body) => [.. body.GetProperty("components").EnumerateArray().SelectMany(row => row.GetProperty("components").EnumerateArray())];

    private async Task<JsonElement> SendAsync(Notice notice, bool direct)
    {
        var (outcome, last) = await DeliverAsync(notice, direct, () => (HttpStatusCode.OK, "{\"id\":\"5\"}"));
        Assert.IsType<Delivery.Done>(outcome);
        return last;
    }

    private async Task<(Delivery Outcome, JsonElement Last)> DeliverAsync(Notice notice, bool direct, Func<(HttpStatusCode Status, string Body)> answer)
    {
        var discord = new ScriptedDiscord(TimeProvider.System, request =>
        {
            lock (_calls) _calls.Add(request.RequestUri!.AbsolutePath);
            if (!request.RequestUri!.AbsolutePath.EndsWith("/messages", StringComparison.Ordinal)) return ScriptedDiscord.Answer(HttpStatusCode.OK, "{\"id\":\"5\"}");
            var (status, body) = answer();
            return ScriptedDiscord.Answer(status, body);
        });
        var rest = new DiscordRest(discord, Options.Create(new DiscordOptions { Token = "t", ApiUrl = "http://discord.test/api" }), new DiscordClock(TimeProvider.System), NullLogger<DiscordRest>.Instance);
        var channels = new DiscordChannels(rest, new ReplyWriter(Signed));
        var sender = new NoticeSender(channels, Composer(), _pictures.Object);
        IMessageChannel way = direct ? new DirectMessages(channels, sender) : new GuildMessages(sender);
        var outcome = await way.DeliverAsync(new Dispatch("9", notice, Nonce, MayBeThere: false), TestContext.Current.CancellationToken);
        return (outcome, JsonOf(discord.Bodies[^1]));
    }

    // With a file the JSON is a part of a form.
    private static JsonElement JsonOf(string body)
    {
        var start = body.IndexOf('{', StringComparison.Ordinal);
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(body[start..]));
        return JsonElement.ParseValue(ref reader);
    }

    private NoticeComposer Composer() => new(Options.Create(_panel));
}
