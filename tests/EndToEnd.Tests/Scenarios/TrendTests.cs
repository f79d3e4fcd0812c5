using DiscordAH.EndToEnd.Tests.Harness;

namespace DiscordAH.EndToEnd.Tests.Scenarios;

/// <summary>A member asks where a price is going, and what it costs elsewhere.</summary>
public sealed class TrendTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private RunningBot Bot => shared.Bot;

    [Fact]
    public async Task Trend_OfACommodity_AnswersWithFiguresForecastAndAChart()
    {
        var message = (await Bot.SayAsync("/trend item:Mycobloom realm:area-52")).Message();

        var embed = message.GetProperty("embeds")[0];
        Assert.Contains("Mycobloom", embed.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Contains("orecast", embed.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains(embed.GetProperty("fields").EnumerateArray(), field => field.GetProperty("name").GetString() == "In its own history");
        var attachment = message.GetProperty("attachments")[0];
        Assert.False(string.IsNullOrWhiteSpace(attachment.GetProperty("description").GetString()));
        var (width, height) = Png.Size(await Bot.Http.GetByteArrayAsync(attachment.GetProperty("url").GetString(), TestContext.Current.CancellationToken));
        Assert.True(width >= 900 && height >= 400, $"The chart is {width}×{height}.");
    }

    [Fact]
    public async Task Trend_RangeButton_RedrawsTheSameMessage()
    {
        var message = (await Bot.SayAsync("/trend item:Mycobloom realm:area-52 range:7d")).Message();

        var pressed = (await Bot.ClickAsync(message, message.Button("30d").CustomId())).Message();

        Assert.Equal(message.GetProperty("id").GetString(), pressed.GetProperty("id").GetString());
        Assert.Contains("30 days", pressed.GetProperty("embeds")[0].GetProperty("footer").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Price_TrendButton_AnswersThePresserAlone()
    {
        var price = (await Bot.SayAsync("/price item:Mycobloom realm:area-52")).Message();

        var trend = (await Bot.ClickAsync(price, price.Button("Trend").CustomId())).Message();

        Assert.NotEqual(price.GetProperty("id").GetString(), trend.GetProperty("id").GetString());
        Assert.Equal(64, trend.GetProperty("flags").GetInt32() & 64);
        Assert.Contains(trend.Components(), component => component.TryGetProperty("label", out var label) && label.GetString() == "Share");
    }

    [Fact]
    public async Task Compare_OfACommodity_SaysThatThereIsOneMarket()
    {
        var message = (await Bot.SayAsync("/compare item:Mycobloom region:us")).Message();

        Assert.Contains("share one market", message.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trend_UnknownItem_OffersTheNearestNames()
    {
        var near = (await Bot.SayAsync("/trend item:Mycoblom realm:area-52")).Message();

        Assert.Equal(64, near.GetProperty("flags").GetInt32() & 64);
        Assert.Contains(near.Components(), component => component.GetProperty("label").GetString()!.Contains("Mycobloom", StringComparison.Ordinal));
    }
}
