using Microsoft.Playwright;

namespace DiscordAH.Panel.Tests.Web;

/// <summary>Pages in a real browser: no accessibility faults, no sideways scrolling, no request to others, nothing against the content policy.</summary>
[Collection("browser")]
public sealed class PageLooks(BrowserFixture fixture)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/market", "/market?q=o", "/market?q=zzzz", "/market/us-area-52/210796", "/market/us-area-52/2825?range=90d", "/market/us-area-52/777", "/market/us-area-52/666",
        "/market/us-area-52/2825-i619?range=14d", "/market/compare/2825?realm=us-area-52", "/market/compare/666?region=eu&sort=quantity", "/market/compare/210796", "/market/compare/777", "/market/compare/0",
        "/market/us-area-52/0", "/professions", "/professions/alchemy?realm=us-area-52", "/professions/alchemy?realm=us-area-52&tier=2871", "/professions/nothing",
        "/events", "/events?realm=us-evil&days=1", "/token", "/token?range=90d", "/reports", "/reports?number=9", "/jobs", "/jobs?text=zzzz", "/jobs?state=failed", "/jobs/1/cancel",
        "/jobs/3", "/jobs/requeue?kind=backfill", "/jobs/recurring", "/jobs/messages", "/jobs/messages/1/delete",
        "/ingestion", "/ingestion?state=failing&sort=size&dir=desc", "/ingestion?text=zzzz", "/ingestion/settings", "/static-data", "/quality", "/quality/3676", "/quality/1403", "/quality/feedback/1", "/quality/feedback/3", "/login", "/help", "/privacy", "/api-docs", "/logout", "/nowhere",
        "/alerts", "/alerts?text=zzzz", "/alerts/new", "/alerts/new?item=2825-i632&realm=us-area-52", "/alerts/new?item=2825-i632&realm=us-area-52&when=price+below+110g&cooldown=12&preview=1",
        "/alerts/new?item=2825&realm=us-area-52&when=cheap&preview=1", "/alerts/3", "/alerts/1/edit", "/alerts/firings/4", "/alerts/act?deed=delete&ids=3&ids=20", "/alerts/now", "/alerts/performance?days=90",
        "/alerts/bulk?profession=alchemy&realm=us-area-52&preview=1", "/alerts/bulk/900", "/notifications", "/notifications/settings",
        "/notifications/confirm?code=0123456789abcdef0123456789abcdef", "/notifications/unsubscribe?code=0123456789abcdef0123456789abcdef&kind=alert",
    ];

    // The desktop in the light is looked at for everything; the phone in the dark for what can differ there. One load serves both: the page must follow while it is open.
    private const string EveryRule = "{ runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'], rules: { 'target-size': { enabled: true } } }";
    private const string OfThePhone = "{ runOnly: { type: 'rule', values: ['color-contrast','target-size','scrollable-region-focusable','link-in-text-block','aria-hidden-focus','heading-order'] } }";

    private static readonly (ColorScheme Scheme, int Width, string Rules)[] Looks = [(ColorScheme.Light, 1280, EveryRule), (ColorScheme.Dark, 375, OfThePhone)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OnADesktopAndOnAPhone_HasNoFaultThatAxeFinds(string path)
    {
        Tools.Require(Tools.Chromium, Tools.AxeScript);
        await using var context = await fixture.SignInAsync(People.Admin, 1280, 800);
        var page = await context.NewPageAsync();
        var foreign = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => { if (!request.Url.StartsWith(fixture.Panel.Url, StringComparison.Ordinal)) foreign.Add(request.Url); };
        page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("status of 40", StringComparison.Ordinal)) complaints.Add(message.Text); };
        page.Dialog += (_, dialog) => complaints.Add("dialog: " + dialog.Message);
        await page.GotoAsync(fixture.Panel.Url + path);
        await page.EvaluateAsync(await File.ReadAllTextAsync(Tools.AxeScript));
        foreach (var (scheme, width, rules) in Looks)
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var faults = await page.EvaluateAsync<string[]>(
                $"async () => (await axe.run(document, {rules})).violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160) + ' | ' + n.failureSummary.slice(0, 200)))");
            Assert.True(faults.Length == 0, $"{path} {scheme} {width}:\n{string.Join('\n', faults)}");
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
            Assert.True(overflow <= 0, $"{path} at {width} scrolls sideways by {overflow}");
            if (Environment.GetEnvironmentVariable("DISCORDAH_SCREENSHOTS") is { Length: > 0 } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{string.Concat(path.Select(c => char.IsLetterOrDigit(c) ? c : '_'))}-{scheme}-{width}.png"), FullPage = true });
        }

        Assert.Empty(foreign);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task HangfireDashboard_ForTheOwner_ShowsWithoutComplaintsAboutItsPolicy()
    {
        Tools.Require(Tools.Chromium);
        await using var context = await fixture.SignInAsync(People.Owner, 1280, 800);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        foreach (var path in new[] { "/hangfire", "/hangfire/jobs/enqueued", "/hangfire/servers", "/hangfire/retries" })
        {
            var answer = await page.GotoAsync(fixture.Panel.Url + path);
            Assert.Equal(200, answer!.Status);
        }

        Assert.Empty(complaints);
        Assert.Contains("Background jobs", await page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryPage_OnANarrowPhone_DoesNotScrollSideways()
    {
        await using var context = await fixture.SignInAsync(People.Admin, 360, 640);
        var page = await context.NewPageAsync();
        foreach (var path in Pages.Select(row => row.Data))
        {
            await page.GotoAsync(fixture.Panel.Url + path);
            foreach (var width in new[] { 360, 320 })
            {
                await page.SetViewportSizeAsync(width, 640);
                var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
                Assert.True(overflow <= 0, $"{path} at {width} scrolls sideways by {overflow}");
            }
        }
    }
}
