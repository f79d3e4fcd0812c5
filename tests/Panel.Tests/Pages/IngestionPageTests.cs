using System.Net;
using System.Text.Json;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Tests.Pages;

public sealed class IngestionPageTests
{
    [Fact]
    public async Task Page_ManyMarkets_ShowsEachOnceWithItsStateInWords()
    {
        await using var panel = await TestPanel.StartAsync();
        using var browser = await panel.SignInAsync(People.Officer);

        var page = await browser.TextAsync("/ingestion");

        Assert.Equal(190, page.Split("<th scope=\"row\">").Length - 1);
        Assert.Contains("had nothing newer when asked", page, StringComparison.Ordinal);
        Assert.Contains("(3 times in a row)", page, StringComparison.Ordinal);
        Assert.Contains("1,234 of 34,000", page, StringComparison.Ordinal);
        Assert.Contains("auctions 620, look-ups 614", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg onload", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"market\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/ingestion/settings", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_FilteredAndSorted_ShowsWhatFitsInOrder()
    {
        await using var panel = await TestPanel.StartAsync();
        using var browser = await panel.SignInAsync(People.Admin);

        var page = await browser.TextAsync("/ingestion?region=us&state=late&text=AREA&sort=auctions&dir=desc");

        var auctions = page.Split("<th scope=\"row\">").Skip(1).Select(row => int.Parse(row.Split("<td class=\"num\">")[1].Split('<')[0], System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(auctions);
        Assert.Equal(auctions.OrderDescending(), auctions);
        Assert.DoesNotContain("class=\"state current\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-sort=\"descending\"", page, StringComparison.Ordinal);
        Assert.Contains("No market fits", await browser.TextAsync("/ingestion?text=zzzz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckNow_ByAnAdmin_IsQueuedOnceAsTheirs()
    {
        await using var panel = await TestPanel.StartAsync();
        using var browser = await panel.SignInAsync(People.Admin);

        var page = await browser.TextAsync("/ingestion");
        Assert.Contains("name=\"csrf\"", page[page.IndexOf("action=\"/ingestion/check\"", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)], StringComparison.Ordinal);

        using var first = await browser.PostAsync("/ingestion/check", new() { ["market"] = "3676" });
        using var second = await browser.PostAsync("/ingestion/check", new() { ["market"] = "3676" });
        using var unknown = await browser.PostAsync("/ingestion/check", new() { ["market"] = "99999999" });

        Assert.Equal(["/ingestion?done=check", "/ingestion?done=busy"], new[] { first, second }.Select(response => response.Headers.Location!.ToString()));
        var request = Assert.Single(panel.Jobs.Enqueued);
        Assert.Equal(("take-snapshot", "us:3676", JobPriority.High), (request.Kind, request.Key, request.Priority));
        Assert.True(long.TryParse(request.Owner, out _));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains(panel.Log.Lines, line => line.Contains("Audit: user " + request.Owner, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_Valid_AreSavedWithWhoAndWhen()
    {
        await using var panel = await TestPanel.StartAsync();
        using var browser = await panel.SignInAsync(People.Admin);

        using var response = await browser.PostAsync("/ingestion/settings", new() { ["regions"] = "tw", ["first"] = "-20", ["watch"] = "45" });

        Assert.Equal("/ingestion?done=settings", response.Headers.Location!.ToString());
        var settings = await panel.Ingestion.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal([Region.Tw], settings.Regions);
        Assert.Equal(new Cadence(TimeSpan.FromSeconds(-20), TimeSpan.FromSeconds(45)), settings.Cadence);
        Assert.Equal(panel.Clock.GetUtcNow(), settings.ChangedAt);
        Assert.NotNull(settings.ChangedBy);
        Assert.Contains("Changed ", await browser.TextAsync("/ingestion"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "15", "60", "Choose at least one region")]
    [InlineData("xx", "15", "60", "Choose at least one region")]
    [InlineData("us", "301", "60", "300 seconds after")]
    [InlineData("us", "x", "60", "300 seconds after")]
    [InlineData("us", "15", "29", "between 30 and 3,600")]
    [InlineData("us", "15", "99999999999999", "between 30 and 3,600")]
    public async Task Settings_Wrong_AreRefusedInOneSentenceAndChangeNothing(string regions, string first, string watch, string sentence)
    {
        await using var panel = await TestPanel.StartAsync();
        using var browser = await panel.SignInAsync(People.Admin);

        using var response = await browser.PostAsync("/ingestion/settings", new() { ["regions"] = regions, ["first"] = first, ["watch"] = watch });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(sentence, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Null((await panel.Ingestion.ReadAsync(TestContext.Current.CancellationToken)).ChangedAt);
    }

    [Fact]
    public async Task Api_OfficersSession_GivesTheSameAsThePage()
    {
        await using var panel = await TestPanel.StartAsync();
        using var browser = await panel.SignInAsync(People.Officer);

        using var all = JsonDocument.Parse(await browser.TextAsync("/api/ingestion"));
        using var failing = JsonDocument.Parse(await browser.TextAsync("/api/ingestion?state=failing&region=us"));
        using var wrong = await browser.GetAsync("/api/ingestion?state=odd&region=mars&x=1");

        Assert.Equal(190, all.RootElement.GetProperty("markets").GetArrayLength());
        Assert.Equal(34_000, all.RootElement.GetProperty("battle_net").GetProperty("requests_per_hour").GetInt32());
        Assert.Equal(60, all.RootElement.GetProperty("settings").GetProperty("watch_seconds").GetDouble());
        Assert.All(failing.RootElement.GetProperty("markets").EnumerateArray(), market =>
        {
            Assert.Equal(("failing", "us"), (market.GetProperty("state").GetString(), market.GetProperty("region").GetString()));
            Assert.Contains("broke off", market.GetProperty("reason").GetString(), StringComparison.Ordinal);
        });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var problem = JsonDocument.Parse(await wrong.Content.ReadAsStringAsync());
        Assert.Equal(3, problem.RootElement.GetProperty("errors").GetArrayLength());
    }
}
