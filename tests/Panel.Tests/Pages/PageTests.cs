using System.Net;

namespace DiscordAH.Panel.Tests.Pages;

public sealed class PageTests(SharedPanel shared) : IClassFixture<SharedPanel>
{
    [Theory]
    [InlineData("/", "How fresh the prices are")]
    [InlineData("/market", "Type part of an item")]
    [InlineData("/market?q=myco", "Mycobloom")]
    [InlineData("/market/us-area-52/210796", "123g 45s")]
    [InlineData("/market/us-area-52/210796", "<dd>about 1,235</dd>")]
    [InlineData("/market/us-area-52/2825", "item level 619")]
    [InlineData("/market/us-area-52/777", "None on sale now")]
    [InlineData("/market/us-area-52/210796?range=90d", "Depth")]
    [InlineData("/market/us-area-52/210796", "Events in this time")]
    [InlineData("/events", "Realm down")]
    [InlineData("/events?realm=us-area-52&days=30", "Area 52 (US)")]
    [InlineData("/events?days=7&number=2", "Page 2 of 2")]
    [InlineData("/events?realm=us-evil&days=1", "Nothing happened in the last day")]
    [InlineData("/professions", "Tier 2906")]
    [InlineData("/professions/alchemy?realm=us-area-52&tier=2871", "Bow of Searing Arrows")]
    [InlineData("/professions/alchemie?realm=us-area-52&tier=2871", "What to buy now")]
    [InlineData("/professions/alchemy?realm=us-area-52", "What it makes is not told")]
    [InlineData("/token", "A token for 20 US$ in the shop sells for")]
    [InlineData("/token?region=us&range=90d", "By day (UTC), newest first")]
    [InlineData("/token?region=eu", "has been read yet")]
    [InlineData("/help", "What the numbers mean")]
    [InlineData("/privacy", "Cookies")]
    [InlineData("/api-docs", "getPriceHistory")]
    public async Task Page_SignedInMember_ShowsItsContent(string path, string text)
    {
        using var browser = await shared.Panel.SignInAsync(People.Member);
        using var response = await browser.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {body}\n{string.Join('\n', shared.Panel.Log.Lines.TakeLast(3))}");
        Assert.Contains(text, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/market/us-area-52/0", "Unknown item")]
    [InlineData("/market/us-aera-52/210796", "Unknown realm")]
    [InlineData("/market/illidan/210796", "Which realm?")]
    [InlineData("/market/us-area-52/888", "has not been on sale")]
    [InlineData("/events?realm=nowhere", "Unknown realm")]
    [InlineData("/professions/basketry", "Unknown profession")]
    [InlineData("/professions/alchemy?realm=nowhere", "Unknown realm")]
    [InlineData("/professions/alchemy?realm=us-area-52&tier=7", "Unknown tier")]
    [InlineData("/token/xx/chart.png", "Unknown region")]
    [InlineData("/nothing-here", "Find an item")]
    public async Task Page_UnknownThing_Says404AndWhatToDo(string path, string text)
    {
        using var browser = await shared.Panel.SignInAsync(People.Member);
        using var response = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(text, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_OfItemPage_IsAPngOfTheAskedShape()
    {
        using var browser = await shared.Panel.SignInAsync(People.Member);
        using var response = await browser.GetAsync("/market/us-area-52/210796/chart.png?range=7d&theme=dark&shape=narrow");
        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.Equal(720, (bytes[18] << 8) | bytes[19]);
    }

    [Fact]
    public async Task Range_NotOne_IsRefusedInOneSentence()
    {
        using var browser = await shared.Panel.SignInAsync(People.Member);
        using var response = await browser.GetAsync("/market/us-area-52/210796?range=5y");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("24h, 7d, 14d, 30d, 90d", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Theme_Chosen_IsKeptAndDrawnByTheServer()
    {
        using var browser = shared.Panel.Anonymous();
        using var response = await browser.PostAsync("/theme", new() { ["theme"] = "dark", ["back"] = "/help" });
        Assert.Equal("/help", response.Headers.Location!.ToString());
        Assert.Contains("data-theme=\"dark\"", await browser.TextAsync("/help"), StringComparison.Ordinal);
    }
}
