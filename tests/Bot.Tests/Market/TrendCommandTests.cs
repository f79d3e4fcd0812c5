using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;
using DiscordAH.TestKit.Market;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using static DiscordAH.Bot.Tests.Market.MarketSamples;

namespace DiscordAH.Bot.Tests.Market;

public sealed class TrendCommandTests
{
    private readonly MarketSamples _market = new();

    [Fact]
    public async Task Run_KnownGood_AnswersWithStateFiguresAndChart()
    {
        Answer(InsightSamples.Report(season: true, record: new ForecastRecord(240, 0.812, 0.958, 0.031)));

        var reply = await AskAsync();

        ReplyLimits.Check(reply);
        var embed = reply.Embeds[0];
        Assert.Equal(
            "**Area 52 (US)**\n"
            + "**Falling.** It falls by 1.2 % a day; so clear a trend comes by chance in 0.3 % of cases.\n"
            + "**Forecast.** In 24 h about 12g 20s: between 11g 48s and 12g 92s with 80 % chance, 10g 98s and 13g 42s with 95 %. Method: Theta, whose error on this good was 21 % smaller than that of “it stays as it is”.\n"
            + "Of 240 earlier forecasts of this good 81 % were inside the 80 % interval and 96 % inside the 95 % one.\n"
            + "It swings over the week: press **Week**.\n"
            + $"Data as of <t:{Now.AddMinutes(-20).ToUnixTimeSeconds()}:R>",
            embed.Description);
        Assert.Equal(
            [
                ("Price now", "12g 56s"), ("14-day value", "13g 51s\nprice ▼ −7.0 %"), ("In its own history", "cheaper than 83 % of the last 14 days: good for a buyer"),
                ("Change 14d", "▼ −11.3 %"), ("Trend a day", "−1.2 %\nvery clear (chance 0.3 %)"), ("Momentum", "−2.1 %\nnewest quarter against all"),
                ("Volatility", "4.8 % a day\n4.1 % without trolls"), ("Mean", "13g 12s\n12g 89s newest weighted"), ("Support", "11g 80s"), ("Resistance", "14g 99s"), ("Region", "median 13g 10s\non 84 realms"),
            ],
            embed.Fields.Select(field => (field.Name, field.Value)));
        Assert.Equal("trend.png", Assert.Single(reply.Files).Name);
        Assert.Equal(["24h", "7d", "14d", "30d", "90d"], reply.Rows[0].OfType<Component.Button>().Select(button => button.Label));
        Assert.Equal("14d", reply.Rows[0].OfType<Component.Button>().Single(button => button.Disabled).Label);
        Assert.Equal(["Refresh", "Week", "Compare"], reply.Rows[1].OfType<Component.Button>().Select(button => button.Label));
    }

    [Fact]
    public async Task Run_NoBetterThanNaive_SaysSoPlainly()
    {
        Answer(InsightSamples.Report(state: TrendState.Volatile, beats: false));

        var text = (await AskAsync()).Embeds[0].Description;

        Assert.Contains("**Volatile.** It moves about 4.8 % a day, to no clear side; over 14 days it changed by −11 %.", text, StringComparison.Ordinal);
        Assert.Contains("**Forecast.** No method foretold this price better than “it stays as it is”, so there is no direction to tell. If it stays, it is between ", text, StringComparison.Ordinal);
        Assert.Contains("No earlier forecast has come due yet, so its intervals are not measured.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Method:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NothingOnSale_SaysSo_AndHasNoForecast()
    {
        Answer(InsightSamples.Report(TrendRange.Week, onSale: false));

        var reply = await AskAsync();

        ReplyLimits.Check(reply);
        Assert.Contains("It is not on sale now; in the last 7 days it was for 168 hours.", reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Contains("**Forecast.** No forecast: there is too little history for one, or nothing is on sale.", reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Contains(reply.Embeds[0].Fields, field => field is { Name: "Price now", Value: "none on sale" });
        Assert.DoesNotContain(reply.Rows[1], component => component is Component.Button { Label: "Week" });
    }

    [Fact]
    public async Task Run_OneHourOfData_TellsOnlyThat()
    {
        Answer(InsightSamples.OneHour());

        var reply = await AskAsync();

        ReplyLimits.Check(reply);
        Assert.Contains("Only 1 hour of the last 7 days has a price; that is too little to tell a direction.", reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Equal(["Price now"], reply.Embeds[0].Fields.Select(field => field.Name));
    }

    [Fact]
    public async Task Run_LongHostileNames_StaysWithinLimitsAndEscaped()
    {
        var name = string.Concat(Enumerable.Repeat(Hostile, 8));
        Answer(InsightSamples.Report(name: name, realm: name, season: true) with { MarketName = name + name });

        var reply = await AskAsync(isPrivate: true);

        ReplyLimits.Check(reply);
        Assert.Contains("\\@everyone \\*\\*\\[x\\]", reply.Embeds[0].Title, StringComparison.Ordinal);
        Assert.DoesNotContain("[x](http", reply.Embeds[0].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task Run_PricesOfNothing_AreShown(long price)
    {
        Answer(InsightSamples.Report(last: price));
        ReplyLimits.Check(await AskAsync());
    }

    [Fact]
    public async Task Run_BadRange_NamesTheRanges() =>
        Assert.Contains("24h, 7d, 14d, 30d, 90d", (await _market.RunAsync("trend", ("item", "Mycobloom"), ("realm", "area-52"), ("range", "5y"))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Run_UnknownItem_OffersTheNearest_AndAPublicPickIsPublic()
    {
        _market.Insight.Setup(insight => insight.TrendAsync(It.Is<CalculatePriceTrends.Request>(request => request.Item == "mycoblom"), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new MarketErrors.UnknownItem("mycoblom", [new ItemMatch(Item(210797, "Mycobloom"), "Mycobloom (Quality 2)", false)]));

        var refusal = await _market.RunAsync("trend", ("item", "mycoblom"), ("realm", "area-52"));
        var answer = Assert.IsType<ComponentAnswer.Message>(await _market.PressAsync(refusal.Rows[0][0], onEphemeral: true));

        Assert.True(refusal.Ephemeral);
        Assert.Contains("Did you mean", refusal.Text, StringComparison.Ordinal);
        Assert.False(answer.Reply.Ephemeral);
        Assert.Single(answer.Reply.Files);
    }

    [Fact]
    public async Task Press_Range_UpdatesTheMessage()
    {
        var month = (await AskAsync()).Rows[0].OfType<Component.Button>().Single(button => button.Label == "30d");

        var answer = Assert.IsType<ComponentAnswer.Update>(await _market.PressAsync(month));

        Assert.Equal("30d", answer.Reply.Rows[0].OfType<Component.Button>().Single(button => button.Disabled).Label);
    }

    [Fact]
    public async Task Press_Week_ShowsTheHeatMap_AndShareShowsItToAll()
    {
        var week = (await AskAsync()).Rows[1].OfType<Component.Button>().Single(button => button.Label == "Week");

        var own = Assert.IsType<ComponentAnswer.Message>(await _market.PressAsync(week)).Reply;
        var shared = Assert.IsType<ComponentAnswer.Message>(await _market.PressAsync(Assert.Single(own.Rows[0]), onEphemeral: true)).Reply;

        ReplyLimits.Check(own);
        Assert.True(own.Ephemeral);
        Assert.Equal("week.png", Assert.Single(own.Files).Name);
        Assert.Contains("Usually cheapest Tuesday 02:00 (−8 %) and dearest Saturday 14:00 (+8 %), UTC. From 7.5 weeks; with it, unseen weeks were foretold 8.4 % better than without.", own.Embeds[0].Description, StringComparison.Ordinal);
        Assert.False(shared.Ephemeral);
        Assert.Empty(shared.Rows);
    }

    [Fact]
    public async Task Press_WeekThatIsProvenNoMore_SaysSo()
    {
        var week = (await AskAsync()).Rows[1].OfType<Component.Button>().Single(button => button.Label == "Week");
        Answer(InsightSamples.Report());

        var answer = Assert.IsType<ComponentAnswer.Message>(await _market.PressAsync(week));

        Assert.Contains("No weekly swing is proven", answer.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_Share_PostsPubliclyWithoutShare()
    {
        var share = (await AskAsync(isPrivate: true)).Rows[1].OfType<Component.Button>().Single(button => button.Label == "Share");

        var answer = Assert.IsType<ComponentAnswer.Message>(await _market.PressAsync(share, onEphemeral: true));

        Assert.False(answer.Reply.Ephemeral);
        Assert.DoesNotContain(answer.Reply.Rows.SelectMany(row => row), component => component is Component.Button { Label: "Share" });
    }

    [Fact]
    public async Task Press_Variant_AsksForIt()
    {
        var gear = new VariantKey(new ItemId(210797), VariantTraits.Gear(619, 2));
        _market.OnSale(Area52, VariantKey.Plain(new ItemId(210797)), gear);
        var select = (await AskAsync()).Rows.SelectMany(row => row).OfType<Component.Select>().Single();

        Assert.IsType<ComponentAnswer.Update>(await _market.PressAsync(select, values: gear.ToString()));

        _market.Insight.Verify(insight => insight.TrendAsync(It.Is<CalculatePriceTrends.Request>(request => request.Variant == gear), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("r~210797~424242.1~1")]
    public async Task Press_StateThatMeansNothingNow_SaysWhatToDo(string state)
    {
        var answer = Assert.IsType<ComponentAnswer.Message>(await _market.PressAsync(new Component.Button("x", "trend", state)));

        Assert.True(answer.Reply.Ephemeral);
        Assert.Contains("/trend", answer.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Press_LongestState_FitsAndComesBack()
    {
        var variant = new VariantKey(new ItemId(999_999_999), VariantTraits.Pet(1_048_575, 15, 7, 25));
        var press = new TrendPress(TrendPress.ShareWeek, variant.ToString(), new MarketId(123_456), 123_456, TrendRange.Quarter);

        Assert.InRange(press.ToString().Length + TrendView.Action.Length, 1, 60);
        Assert.True(TrendPress.TryParse(press.ToString(), out var read));
        Assert.Equal(press, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("r~1~2.3")]
    [InlineData("z~1~2.3~1")]
    [InlineData("r~~2.3~1")]
    [InlineData("r~1~2~1")]
    [InlineData("r~1~2.3~9")]
    [InlineData("r~1~-2.3~1")]
    public void Press_OtherText_IsRefused(string text) => Assert.False(TrendPress.TryParse(text, out _));

    [Theory]
    [InlineData("https://ah.example", "https://ah.example/market/us-area-52/210797?range=14d#trend")]
    [InlineData(null, null)]
    public void Show_PanelAddress_LinksTheItemPage(string? address, string? expected)
    {
        _market.Panel.PublicUrl = address;
        var reply = _market.Services.GetRequiredService<TrendView>().Show(InsightSamples.Report(season: true), [], [1], true);

        ReplyLimits.Check(reply);
        Assert.Equal(expected is null ? [] : [expected], reply.Rows.SelectMany(row => row).OfType<Component.Link>().Select(link => link.Url));
    }

    private void Answer(TrendReport report) => _market.Insight
        .Setup(insight => insight.TrendAsync(It.IsAny<CalculatePriceTrends.Request>(), It.IsAny<CancellationToken>())).ReturnsAsync(report);

    private Task<Reply> AskAsync(bool isPrivate = false) =>
        _market.RunAsync("trend", [("item", "210797"), ("realm", "area-52"), .. isPrivate ? new[] { ("private", "true") } : []]);
}
