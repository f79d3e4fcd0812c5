using System.Net;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Panel.Tests.Pages;

public sealed class QualityPageTests
{
    [Fact]
    public async Task Page_ForAnOfficer_ShowsMarketsByScoreAndEveryReport()
    {
        await using var panel = await TestPanel.StartAsync();
        using var browser = await panel.SignInAsync(People.Officer);

        var page = await browser.TextAsync("/quality");

        Assert.True(page.IndexOf("href=\"/quality/3676\">Area 52 US", StringComparison.Ordinal) is > 0);
        var scores = page[page.IndexOf("id=\"markets\"", StringComparison.Ordinal)..];
        Assert.True(scores.IndexOf(">62<", StringComparison.Ordinal) < scores.IndexOf(">81<", StringComparison.Ordinal));
        Assert.Contains("href=\"/quality/feedback/1\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/quality/feedback/3\"", page, StringComparison.Ordinal);
        Assert.Contains("out of order (status 503)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg onload", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ForAMember_ShowsNoReportOfOthers()
    {
        await using var panel = await TestPanel.StartAsync();
        using var browser = await panel.SignInAsync(People.Member);

        var page = await browser.TextAsync("/quality");

        Assert.Contains("What you reported", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/quality/feedback/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody lists one", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NothingMeasured_SaysWhatIsToCome()
    {
        await using var panel = await TestPanel.StartAsync();
        panel.Services.GetRequiredService<SeededQuality>().IsEmpty = true;
        using var browser = await panel.SignInAsync(People.Member);

        var page = await browser.TextAsync("/quality");

        Assert.Contains("Nothing was measured yet", page, StringComparison.Ordinal);
        Assert.Contains("No second source was read", page, StringComparison.Ordinal);
        Assert.Contains("This market was not measured yet", await browser.TextAsync("/quality/3676"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Market_Page_ShowsDoubtsAndDays()
    {
        await using var panel = await TestPanel.StartAsync();
        using var browser = await panel.SignInAsync(People.Member);

        var page = await browser.TextAsync("/quality/3676");

        Assert.Contains("1/81 of the median of 40 realms.", page, StringComparison.Ordinal);
        Assert.Contains("The second source says 8 times as much.", page, StringComparison.Ordinal);
        Assert.Contains("62 of 100", page, StringComparison.Ordinal);
        Assert.Contains("2026-11-09", page, StringComparison.Ordinal);
        using var nowhere = await browser.GetAsync("/quality/424242");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Theory]
    [InlineData("accepted", FeedbackState.Accepted)]
    [InlineData("rejected", FeedbackState.Rejected)]
    public async Task Verdict_ByAnOfficer_IsStoredAsTheirs(string verdict, FeedbackState state)
    {
        await using var panel = await TestPanel.StartAsync();
        using var browser = await panel.SignInAsync(People.Officer);

        using var response = await browser.PostAsync("/quality/feedback/1", new() { ["verdict"] = verdict, ["note"] = " A troll. " });

        Assert.Equal($"/quality?done={verdict}", response.Headers.Location!.ToString());
        var judged = Assert.Single(panel.Services.GetRequiredService<SeededQuality>().Judged);
        Assert.Equal((1L, state, "A troll.", panel.Clock.GetUtcNow()), (judged.Id, judged.State, judged.Note, judged.JudgedAt!.Value));
        Assert.NotNull(judged.JudgedBy);
    }

    [Theory]
    [InlineData("/quality/feedback/1", "maybe", "", HttpStatusCode.BadRequest)]
    [InlineData("/quality/feedback/1", "accepted", null, HttpStatusCode.BadRequest)]
    [InlineData("/quality/feedback/3", "accepted", "", HttpStatusCode.Conflict)]
    [InlineData("/quality/feedback/4242", "accepted", "", HttpStatusCode.NotFound)]
    public async Task Verdict_Impossible_IsRefusedWithASentence(string path, string verdict, string? note, HttpStatusCode status)
    {
        await using var panel = await TestPanel.StartAsync();
        using var browser = await panel.SignInAsync(People.Officer);

        using var response = await browser.PostAsync(path, new() { ["verdict"] = verdict, ["note"] = note ?? new string('x', 501) });

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(panel.Services.GetRequiredService<SeededQuality>().Judged);
    }
}
