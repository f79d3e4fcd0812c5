using System.Globalization;
using System.Text.Json;

namespace DiscordAH.Panel.Tests.Web;

/// <summary>Lighthouse on a simulated mid-range phone, on seeded pages.</summary>
[Collection("browser")]
public sealed class LighthouseTests(BrowserFixture fixture)
{
    // Lighthouse now and then loses the trace of a whole run, and a machine that is busy for a moment costs points: a page is as good as its best of a few runs.
    private const int Runs = 3;

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
        List<string> seen = [];
        while (seen.Count < Runs)
        {
            var (reached, scores) = await RunAsync(path, headers);
            TestContext.Current.TestOutputHelper?.WriteLine(scores);
            seen.Add(scores);
            if (reached) return;
        }

        Assert.Fail(string.Join('\n', seen));
    }

    private async Task<(bool Reached, string Scores)> RunAsync(string path, string headers)
    {
        var (output, fault) = await Tools.TryNodeAsync(
            Tools.LighthouseCli, fixture.Panel.Url + path, "--quiet", "--output=json", "--only-categories=performance,accessibility,best-practices",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu", "--extra-headers=" + headers);
        if (fault is not null) return (false, fault);
        using var report = JsonDocument.Parse(output);
        Assert.Contains(path.Split('?')[0], report.RootElement.GetProperty("finalDisplayedUrl").GetString(), StringComparison.Ordinal);
        var categories = report.RootElement.GetProperty("categories");
        int Score(string name) => (int)Math.Round(categories.GetProperty(name).GetProperty("score").GetDouble() * 100);
        var scores = string.Create(CultureInfo.InvariantCulture, $"{path}: performance {Score("performance")}, accessibility {Score("accessibility")}, best practices {Score("best-practices")}");
        return (Score("performance") >= 90 && Score("accessibility") == 100, scores);
    }
}
