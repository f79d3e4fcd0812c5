using System.Net;
using DiscordAH.TestKit.Market;

namespace DiscordAH.Panel.Tests.Pages;

public sealed class TrendPageTests(SharedPanel shared) : IClassFixture<SharedPanel>
{
    [Theory]
    [InlineData("/market/us-area-52/2825?range=14d", "<strong>Falling.</strong> It falls by 1.2 % a day; so clear a trend comes by chance in 0.3 % of cases.")]
    [InlineData("/market/us-area-52/2825?range=14d", "Of 240 earlier forecasts of this good 81 % were inside the 80 % interval and 96 % inside the 95 % one.")]
    [InlineData("/market/us-area-52/2825?range=14d", "<dt>Volatility</dt><dd>4.8 % a day</dd><dd class=\"dim\">4.1 % a day without single extremes.</dd>")]
    [InlineData("/market/us-area-52/2825?range=14d", "<dt>In its own history</dt><dd>good for a buyer</dd><dd class=\"dim\">cheaper than 83 % of the last 14 days.")]
    [InlineData("/market/us-area-52/2825?range=14d", "<td class=\"cheap3\">−8</td>")]
    [InlineData("/market/us-area-52/2825?range=14d", "aria-current=\"true\">14d</a>")]
    [InlineData("/market/us-area-52/2825", "Area 52</a> (yours)")]
    [InlineData("/market/us-area-52/2825", "All 93 realms</a>")]
    [InlineData("/market/us-area-52/2825", "⚠ suspect: less than a tenth of the region's median")]
    [InlineData("/market/us-area-52/210796", "No method foretold this price better than “it stays as it is”, so there is no direction to tell.")]
    [InlineData("/market/us-area-52/210796", "A commodity: all realms of US share one market, where it costs 12g 56s with 412,000 on sale.")]
    [InlineData("/market/us-area-52/777", "It is not on sale now; in the last 7 days it was for 168 hours.")]
    [InlineData("/market/us-area-52/777", "On sale on no realm of US now.")]
    [InlineData("/market/us-area-52/666", "The trend cannot be reckoned yet. No auctions of")]
    [InlineData("/market/compare/2825?realm=us-area-52", "place 41 of 88, ")]
    [InlineData("/market/compare/2825?number=99", "Page 3 of 3")]
    [InlineData("/market/compare/2825?region=eu", "<h1>Bow of Searing Arrows, realms of EU</h1>")]
    [InlineData("/market/compare/2825", "/market/compare/2825-i632-t2?region=us")]
    [InlineData("/market/compare/210796", "share one market")]
    [InlineData("/help", "<dt>Volatility</dt>")]
    public async Task Page_ForAMember_Shows(string path, string expected)
    {
        using var browser = await shared.Panel.SignInAsync(People.Member);
        Assert.Contains(expected, WebUtility.HtmlDecode(await browser.TextAsync(path)).Replace("\"cheap3\">&minus;", "\"cheap3\">−", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeatMap_HasACellForEveryHourOfEveryDay_AndOnlyWhereASwingIsProven()
    {
        using var browser = await shared.Panel.SignInAsync(People.Member);
        var proven = await browser.TextAsync("/market/us-area-52/2825");
        var heat = proven[proven.IndexOf("class=\"heat\"", StringComparison.Ordinal)..];
        heat = heat[..heat.IndexOf("</table>", StringComparison.Ordinal)];

        Assert.Equal(168, heat.Split("<td").Length - 1);
        Assert.Equal(24, heat.Split("scope=\"row\"").Length - 1);
        Assert.DoesNotContain("class=\"heat\"", await browser.TextAsync("/market/us-area-52/210796"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_ListsEveryRealmOnce_InTheOrderAskedFor()
    {
        using var browser = await shared.Panel.SignInAsync(People.Member);
        var rows = new List<string>();
        for (var number = 1; number <= 3; number++)
        {
            var page = await browser.TextAsync($"/market/compare/2825?sort=name&number={number}");
            Assert.Contains($"Page {number} of 3", page, StringComparison.Ordinal);
            rows.AddRange(page.Split("<th scope=\"row\">").Skip(1).Select(row => row[..row.IndexOf("</th>", StringComparison.Ordinal)]));
        }

        Assert.Equal(93, rows.Count);
        Assert.Equal(93, rows.Distinct().Count());
        Assert.Contains("Area 52", rows[0], StringComparison.Ordinal);
        Assert.Equal(["Realm number 0", "Realm number 1", "Realm number 10"], rows[1..4]);
    }

    [Theory]
    [InlineData("/market/compare/2825?region=xx", HttpStatusCode.BadRequest, "Unknown region")]
    [InlineData("/market/compare/0", HttpStatusCode.NotFound, "href=\"/market/compare/2825\"")]
    [InlineData("/market/us-area-52/2825/trend.png?range=5y", HttpStatusCode.BadRequest, "24h, 7d, 14d, 30d, 90d")]
    public async Task Page_ThatCannotBe_SaysWhy(string path, HttpStatusCode status, string expected)
    {
        using var browser = await shared.Panel.SignInAsync(People.Member);
        using var response = await browser.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/market/us-area-52/2825/trend.png?range=14d&shape=narrow", 720)]
    [InlineData("/market/us-area-52/2825/trend.png", 1000)]
    [InlineData("/market/compare/2825/chart.png?region=us&realm=us-area-52&theme=dark", 1000)]
    public async Task Picture_IsAPngOfTheShapeAskedFor(string path, int width)
    {
        using var browser = await shared.Panel.SignInAsync(People.Member);
        using var response = await browser.GetAsync(path);
        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(width, (bytes[18] << 8) | bytes[19]);
    }

    [Fact]
    public async Task Item_WithOneHourOfData_SaysThatItIsTooLittle()
    {
        await using var panel = await TestPanel.StartAsync();
        panel.Insight.Trends = _ => InsightSamples.OneHour();
        using var browser = await panel.SignInAsync(People.Member);

        var page = WebUtility.HtmlDecode(await browser.TextAsync("/market/us-area-52/2825"));

        Assert.Contains("Only 1 hour of the last 7 days has a price; that is too little to tell a direction.", page, StringComparison.Ordinal);
        Assert.Contains("No forecast: there is too little history for one", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<dt>Volatility</dt>", page, StringComparison.Ordinal);
    }
}
