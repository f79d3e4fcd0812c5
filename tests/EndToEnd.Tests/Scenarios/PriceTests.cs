using DiscordAH.EndToEnd.Tests.Harness;

namespace DiscordAH.EndToEnd.Tests.Scenarios;

/// <summary>A member asks what something costs, as issue 2 tells it.</summary>
public sealed class PriceTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private RunningBot Bot => shared.Bot;

    [Fact]
    public async Task Price_OfACommodity_AnswersWithNumbersAndAChart()
    {
        var answer = await Bot.SayAsync("/price item:Mycobloom realm:area-52");

        var message = answer.Message();
        var embed = message.GetProperty("embeds")[0];
        Assert.Contains("Mycobloom", embed.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Contains(embed.GetProperty("fields").EnumerateArray(), field => field.GetProperty("name").GetString()!.Contains("Minimum", StringComparison.Ordinal));
        var attachment = message.GetProperty("attachments")[0];
        Assert.False(string.IsNullOrWhiteSpace(attachment.GetProperty("description").GetString()));
        var (width, height) = Png.Size(await Bot.Http.GetByteArrayAsync(attachment.GetProperty("url").GetString(), TestContext.Current.CancellationToken));
        Assert.True(width >= 900 && height >= 400, $"The chart is {width}×{height}.");
    }

    [Theory]
    [InlineData("/price item:Mycobloom realm:\"Area 52\"")]
    [InlineData("/price item:mycobloom realm:us-area-52 range:30d")]
    [InlineData("/price item:210796 realm:illidan range:24h")]
    public async Task Price_HoweverItIsTyped_IsUnderstood(string text)
    {
        var answer = await Bot.SayAsync(text);

        Assert.Contains("Mycobloom", answer.Message().GetProperty("embeds")[0].GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Price_RangeButton_RedrawsTheSameMessage()
    {
        var message = (await Bot.SayAsync("/price item:Mycobloom realm:area-52 range:7d")).Message();

        var pressed = (await Bot.ClickAsync(message, message.Button("30d").CustomId())).Message();

        Assert.Equal(message.GetProperty("id").GetString(), pressed.GetProperty("id").GetString());
        Assert.NotEqual(
            message.GetProperty("attachments")[0].GetProperty("url").GetString(),
            pressed.GetProperty("attachments")[0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task Price_UnknownItem_OffersTheNearestNames()
    {
        var near = (await Bot.SayAsync("/price item:Mycoblom realm:area-52")).Message();
        Assert.Contains(near.Components(), component => component.GetProperty("label").GetString()!.Contains("Mycobloom", StringComparison.Ordinal));

        var nonsense = (await Bot.SayAsync("/price item:qqqqzzzzxxxx realm:area-52")).Message();
        Assert.Contains("No item is called", nonsense.AllText(), StringComparison.Ordinal);
        Assert.Equal(64, nonsense.GetProperty("flags").GetInt32() & 64);
    }

    [Fact]
    public async Task Price_UnknownRealm_SaysSo()
    {
        var message = (await Bot.SayAsync("/price item:Mycobloom realm:nowhere-at-all")).Message();

        Assert.Contains("No realm is called", message.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Price_HostileText_NeverPings()
    {
        var message = (await Bot.SayAsync("/price item:\"@everyone <@&1> [x](http://evil)\" realm:area-52")).Message();

        Assert.False(message.GetProperty("mention_everyone").GetBoolean());
        Assert.Equal(0, message.GetProperty("mention_roles").GetArrayLength());
    }

    [Fact]
    public async Task Price_Autocomplete_SuggestsItemsAndRealms()
    {
        var items = await Bot.RunAsync(new { user = "member-1", channel = "market", autocomplete = new { text = "/price item:Mycob", focused = "item" } });
        var realms = await Bot.RunAsync(new { user = "member-1", channel = "market", autocomplete = new { text = "/price item:1 realm:area", focused = "realm" } });

        Assert.Contains(items.GetProperty("choices").EnumerateArray(), choice => choice.GetProperty("name").GetString()!.Contains("Mycobloom", StringComparison.Ordinal));
        Assert.Contains(realms.GetProperty("choices").EnumerateArray(), choice => choice.GetProperty("name").GetString()!.Contains("Area 52", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Realm_ListsConnectedRealms()
    {
        var message = (await Bot.SayAsync("/realm realm:area-52")).Message();

        Assert.Contains("Area 52", message.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_MentionsTheCommands()
    {
        var message = (await Bot.SayAsync("/help")).Message();

        Assert.Matches("</price:[0-9]+>", message.AllText());
    }

    [Fact]
    public async Task Buttons_ForgedState_AreRefused()
    {
        var message = (await Bot.SayAsync("/price item:Mycobloom realm:area-52 range:7d")).Message();
        var id = message.Button("30d").CustomId();
        var forged = id[..^1] + (id[^1] == 'A' ? 'B' : 'A');

        var answer = await Bot.ClickAsync(message, forged);

        // The sandbox, like Discord, does not even pass on an id that the message does not have.
        Assert.True(answer.TryGetProperty("error", out var error) && error.ValueKind == System.Text.Json.JsonValueKind.String);
    }

    [Fact]
    public async Task PriceHistory_ServesWhatTheCommandShows()
    {
        var history = await Bot.GetJsonAsync("/api/price-history/210796/area-52?range=24h&granularity=raw");

        var points = history.GetProperty("points").EnumerateArray().ToList();
        Assert.NotEmpty(points);
        Assert.True(points[^1].GetProperty("minimum").GetProperty("copper").GetInt64() > 0);
    }
}
