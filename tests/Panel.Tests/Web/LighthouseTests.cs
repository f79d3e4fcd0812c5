using System.Globalization;
using System.Text.Json;

namespace DiscordAH.Panel.Tests.Web;

/// <summary>Lighthouse on a simulated mid-range phone, on seeded pages.</summary>
[Collection("browser")]
public sealed class LighthouseTests(BrowserFixture fixture)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/market?q=o")]
    [InlineData("/market/us-area-52/210796")]
    [InlineData("/jobs")]
    [InlineData("/ingestion")]
    [InlineData("/api-docs")]
    public async Task Page_OnMobile_ReachesItsScores(string path)
    {
        Tools.Require(Tools.Chromium, Tools.LighthouseCli);
        using var browser = await fixture.Panel.SignInAsync(People.Admin);
        var headers = JsonSerializer.Serialize(new { Cookie = string.Join("; ", browser.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")) });
        var output = await Tools.NodeAsync(
            2, // a busy machine sometimes loses the trace of a whole run
            Tools.LighthouseCli, fixture.Panel.Url + path, "--quiet", "--output=json", "--only-categories=performance,accessibility,best-practices",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu", "--extra-headers=" + headers);
        using var report = JsonDocument.Parse(output);
        var categories = report.RootElement.GetProperty("categories");
        int Score(string name) => (int)Math.Round(categories.GetProperty(name).GetProperty("score").GetDouble() * 100);
        var scores = string.Create(CultureInfo.InvariantCulture, $"{path}: performance {Score("performance")}, accessibility {Score("accessibility")}, best practices {Score("best-practices")}");
        TestContext.Current.TestOutputHelper?.WriteLine(scores);
        Assert.True(Score("performance") >= 90 && Score("accessibility") == 100, scores);
        Assert.Contains(path.Split('?')[0], report.RootElement.GetProperty("finalDisplayedUrl").GetString(), StringComparison.Ordinal);
    }
}
