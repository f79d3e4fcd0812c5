using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.DependencyInjection;
using static DiscordAH.Bot.Tests.Market.MarketSamples;

namespace DiscordAH.Bot.Tests.Market;

public sealed class PriceViewTests
{
    private readonly MarketSamples _market = new();

    private PriceView View => _market.Services.GetRequiredService<PriceView>();

    [Fact]
    public void Show_OnSale_ShowsEveryNumber()
    {
        var reply = Show(Report(), isPrivate: false);

        ReplyLimits.Check(reply);
        var fields = reply.Embeds[0].Fields.ToDictionary(field => field.Name, field => field.Value);
        Assert.Equal("12g 56s", fields["Minimum"]);
        Assert.Equal("13g", fields["Market value"]);
        Assert.Equal("12g 80s", fields["Median"]);
        Assert.Equal("12,345 in 67 auctions", fields["Quantity"]);
        Assert.Equal("▲ +4.2 %", fields["Change 24 h"]);
        Assert.Equal("▼ −11.3 %", fields["Change 7 d"]);
        Assert.Contains($"<t:{Now.AddMinutes(-20).ToUnixTimeSeconds()}:R>", reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Equal("attachment://price.png", reply.Embeds[0].Image);
        Assert.Equal("price.png", Assert.Single(reply.Files).Name);
    }

    [Theory]
    [InlineData(1234.4, 0.347, 60, 7, "Sells about 1,234 a day · 35 % of listings sell (inferred from 7 days of snapshots)")]
    [InlineData(0.31, 0.08, 5, 1, "Sells about 0.3 a day · 8 % of listings sell (inferred from 1 day of snapshots)")]
    [InlineData(0.31, 0.08, 4.9, 7, null)]
    public void Show_Sales_OnlyWithEnoughEvidence(double perDay, double rate, double ended, int days, string? line)
    {
        var report = Report() with { Sales = new SaleFigures(perDay, rate, ended, TimeSpan.FromHours(24), days, 1) };

        var text = Show(report, isPrivate: false).Embeds[0].Description;

        if (line is null) Assert.DoesNotContain("Sells", text, StringComparison.Ordinal);
        else Assert.Contains(line, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sells", Show(report with { Sales = report.Sales with { Ended = 99, Observed = TimeSpan.FromHours(23) } }, isPrivate: false).Embeds[0].Description, StringComparison.Ordinal);
        Assert.DoesNotContain("Sells", Show(Report(), isPrivate: false).Embeds[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_NotOnSale_ShowsLastSeenWithStamp()
    {
        var embed = Show(Report(onSale: false), isPrivate: false).Embeds[0];

        Assert.Contains("Not on sale now", embed.Description, StringComparison.Ordinal);
        Assert.Contains($"<t:{Now.AddDays(-2).ToUnixTimeSeconds()}:R>", embed.Description, StringComparison.Ordinal);
        Assert.Contains(embed.Fields, field => field is { Name: "Last minimum", Value: "99g" });
        Assert.DoesNotContain(embed.Fields, field => field.Name.StartsWith("Change", StringComparison.Ordinal));
    }

    [Fact]
    public void Show_CurrentRange_IsDisabled()
    {
        var buttons = Show(Report(), false).Rows[0].OfType<Component.Button>().ToList();

        Assert.Equal(["24h", "7d", "14d", "30d", "90d"], buttons.Select(button => button.Label));
        Assert.Equal("7d", Assert.Single(buttons, button => button.Disabled).Label);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Show_Share_OnlyWhenPrivate(bool isPrivate)
    {
        var reply = Show(Report(), isPrivate);

        Assert.Equal(isPrivate, reply.Ephemeral);
        Assert.Equal(isPrivate, reply.Rows.SelectMany(row => row).OfType<Component.Button>().Any(button => button.Label == "Share"));
    }

    [Fact]
    public void Show_LongHostileNamesAndManyVariants_StaysWithinLimitsAndEscaped()
    {
        var name = string.Concat(Enumerable.Repeat(Hostile, 8));

        var reply = Show(Report(name, others: 60, realm: name), isPrivate: true);

        ReplyLimits.Check(reply);
        Assert.Contains("\\@everyone \\*\\*\\[x\\]", reply.Embeds[0].Title, StringComparison.Ordinal);
        Assert.DoesNotContain("[x](http", reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Equal(25, reply.Rows.SelectMany(row => row).OfType<Component.Select>().Single().Entries.Count);
    }

    [Fact]
    public void Show_Outlook_IsALine_AndWithoutItNothingIsSaid()
    {
        var with = View.Show(Report(), [1], false, "Good for a buyer: cheaper than 83 % of the last 14 days_").Embeds[0].Description;

        Assert.Contains("**Is this a good price?** Good for a buyer: cheaper than 83 % of the last 14 days\\_\n", with, StringComparison.Ordinal);
        Assert.DoesNotContain("good price", Show(Report(), false).Embeds[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_TrendAndCompare_CanBeOpened()
    {
        var reply = Show(Report(), false);

        Assert.Equal(["Refresh", "Trend", "Compare"], reply.Rows[1].OfType<Component.Button>().Select(button => button.Label));
        ReplyLimits.Check(reply);
    }

    [Fact]
    public void Show_NoOtherVariants_HasNoSelect() =>
        Assert.Empty(Show(Report(), false).Rows.SelectMany(row => row).OfType<Component.Select>());

    [Theory]
    [InlineData(null, null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/market/us-area-52/210797")]
    [InlineData("https://ah.example/desk/", "https://ah.example/desk/market/us-area-52/210797")]
    public void Show_PanelAddress_LinksTheItemPage(string? address, string? expected)
    {
        _market.Panel.PublicUrl = address;

        var links = Show(Report(), false).Rows.SelectMany(row => row).OfType<Component.Link>().Select(link => link.Url);

        Assert.Equal(expected is null ? [] : [expected], links);
    }

    private Reply Show(PriceReport report, bool isPrivate) => View.Show(report, [1, 2, 3], isPrivate);
}
