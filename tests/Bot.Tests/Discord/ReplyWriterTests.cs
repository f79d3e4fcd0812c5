using System.Text.Json.Nodes;
using DiscordAH.Bot.Discord.Interactions;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Tests.Discord;

public sealed class ReplyWriterTests
{
    private readonly ReplyWriter _writer = new(new SignedState(new SigningKey(new byte[32])));

    [Fact]
    public void Write_EverythingTooLong_IsClippedToDiscordsLimits()
    {
        var field = new EmbedField(new string('n', 300), new string('v', 1100));
        var reply = new Reply
        {
            Text = new string('t', 2100),
            Embeds = [.. Enumerable.Repeat(new Embed { Title = new string('a', 300), Description = new string('d', 5000), Fields = [.. Enumerable.Repeat(field, 30)], Footer = "data from now" }, 12)],
            Files = [new("a.png", new byte[1], new string('x', 1100))],
            Rows = [.. Enumerable.Repeat<IReadOnlyList<Component>>([.. Enumerable.Repeat(new Component.Button(new string('l', 90), "a", "s"), 6)], 6)],
        };

        var json = Parse(_writer.FollowUp(reply));

        Assert.Equal(2000, ((string)json["content"]!).Length);
        Assert.EndsWith("…", (string)json["content"]!, StringComparison.Ordinal);
        var embeds = json["embeds"]!.AsArray();
        Assert.Equal(10, embeds.Count);
        Assert.Equal(256, ((string)embeds[0]!["title"]!).Length);
        Assert.Equal(4096, ((string)embeds[0]!["description"]!).Length);
        Assert.Equal("data from now", (string)embeds[0]!["footer"]!["text"]!);
        Assert.InRange(embeds.Sum(e => Characters(e!.AsObject())), 5900, 6000);
        Assert.Equal(1024, ((string)json["attachments"]![0]!["description"]!).Length);
        var rows = json["components"]!.AsArray();
        Assert.Equal(5, rows.Count);
        Assert.All(rows, r => Assert.Equal(5, r!["components"]!.AsArray().Count));
        var ids = rows.SelectMany(r => r!["components"]!.AsArray()).Select(c => (string)c!["custom_id"]!).ToList();
        Assert.Equal(25, ids.Distinct().Count());
        Assert.All(ids, id => Assert.InRange(id.Length, 1, 100));
    }

    [Fact]
    public void Write_EveryKindOfMessage_AllowsNoMentions()
    {
        var reply = new Reply { Text = "@everyone" };
        JsonNode?[] bodies =
        [
            Parse(_writer.Message(reply, "n")), Parse(_writer.Edit(reply)), Parse(_writer.FollowUp(reply)),
            Parse(_writer.Answer(CallbackType.Message, reply))["data"], Parse(_writer.Answer(CallbackType.Update, reply))["data"],
        ];

        Assert.All(bodies, b => Assert.Equal("""{"parse":[]}""", b!["allowed_mentions"]!.ToJsonString()));
    }

    [Fact]
    public void Edit_PlainText_TakesEmbedsButtonsAndFilesAway()
    {
        var json = Parse(_writer.Edit(new Reply { Text = "x" }));

        Assert.All(["embeds", "components", "attachments"], name => Assert.Empty(json[name]!.AsArray()));
    }

    [Fact]
    public void Write_EmptyReply_IsStillAMessage() =>
        Assert.Equal("There is nothing to show.", (string)Parse(_writer.FollowUp(new Reply()))["content"]!);

    [Fact]
    public void Write_Select_OffersTwentyFiveEntries()
    {
        var select = new Component.Select("Pick", "s", "", [.. Enumerable.Range(0, 30).Select(i => new SelectEntry(new string('l', 120), $"{i}", Selected: i == 3))]);

        var json = Parse(_writer.FollowUp(new Reply { Rows = [[select]] }))["components"]![0]!["components"]![0]!;

        var options = json["options"]!.AsArray();
        Assert.Equal(25, options.Count);
        Assert.Equal(100, ((string)options[0]!["label"]!).Length);
        Assert.True((bool)options[3]!["default"]!);
    }

    private static JsonObject Parse(ReadOnlyMemory<byte> json) => JsonNode.Parse(json.Span)!.AsObject();

    private static int Characters(JsonObject embed) =>
        new[] { embed["title"], embed["description"], embed["footer"]?["text"] }.Sum(t => ((string?)t)?.Length ?? 0)
        + (embed["fields"]?.AsArray().Sum(f => ((string)f!["name"]!).Length + ((string)f["value"]!).Length) ?? 0);
}
