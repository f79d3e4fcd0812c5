using System.Net;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Panel.Tests.Pages;

public sealed class AlertPageTests : IAsyncLifetime
{
    private TestPanel _panel = null!;
    private Browser _member = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _panel = await TestPanel.StartAsync();
        _member = await _panel.SignInAsync(People.Member);
    }

    public async ValueTask DisposeAsync()
    {
        _member.Dispose();
        await _panel.DisposeAsync();
    }

    [Fact]
    public async Task Item_LeadsToAnAlertInThreeSteps()
    {
        var item = await _member.TextAsync("/market/us-area-52/2825-i632");
        Assert.Contains("href=\"/alerts/new?item=2825-i632&amp;realm=us-area-52\"", item, StringComparison.Ordinal);
        var chosen = await _member.TextAsync("/alerts/new?item=2825-i632&realm=us-area-52");
        Assert.Contains("Alert me about Bow of Searing Arrows", chosen, StringComparison.Ordinal);
        var preview = await _member.TextAsync("/alerts/new?item=2825-i632&realm=us-area-52&when=price+below+110g&preview=1");
        Assert.Contains("What it would have done", preview, StringComparison.Ordinal);
        Assert.Contains("firings.\"", preview, StringComparison.Ordinal);
        Assert.Contains("Save this alert", preview, StringComparison.Ordinal);
        using var saved = await _member.PostAsync("/alerts/new", new() { ["item"] = "2825-i632", ["realm"] = "us-area-52", ["when"] = "price below 110g" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("The alert watches.", await _member.TextAsync(saved.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind=limit&side=above&price=45g", "price%20above%2045g")]
    [InlineData("kind=against&percent=30&side=below&reference=weighted&days=14", "30%25%20below%20weighted%20value")]
    [InlineData("kind=against&percent=30&side=below&reference=trend&days=7", "30%25%20below%20trend%20of%207%20days")]
    [InlineData("kind=rank&percent=10&side=below&days=30", "price%20in%20lowest%2010%25%20of%2030%20days")]
    [InlineData("kind=outlier&times=3&side=below&days=14", "price%203%20deviations%20below%2014%20days")]
    [InlineData("kind=turn&side=above&days=7", "trend%20turns%20up%20in%207%20days")]
    [InlineData("kind=moves&times=3&days=14", "price%20moves%203%20times%20its%20usual%20in%2014%20days")]
    [InlineData("kind=quantity&percent=60&side=below&days=7", "quantity%2060%25%20below%20median%20of%207%20days")]
    [InlineData("kind=realms&percent=30&side=below", "30%25%20below%20other%20realms")]
    [InlineData("kind=first&days=14", "first%20listing%20in%2014%20days")]
    [InlineData("kind=low&days=30", "new%20low%20of%2030%20days")]
    [InlineData("kind=forecast&price=45g&hours=24", "forecast%20below%2045g%20within%2024%20hours")]
    public async Task SmallForm_OfEachKind_WritesTheRule(string query, string when)
    {
        using var answer = await _member.GetAsync("/alerts/new?item=2825&realm=us-area-52&cooldown=12&" + query);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var location = answer.Headers.Location!.ToString();
        Assert.Contains("when=" + when, location, StringComparison.Ordinal);
        Assert.Contains("cooldown=12", location, StringComparison.Ordinal);
        Assert.True(ConditionText.TryParse(Uri.UnescapeDataString(when), out _, out var fault), fault);
    }

    [Theory]
    [InlineData("/alerts/new?item=2825&realm=us-area-52&when=cheap&preview=1", 400, "role=\"alert\"")]
    [InlineData("/alerts/new?item=2825&realm=us-area-52&when=price+below+45g&cooldown=soon&preview=1", 400, "Hours between two messages must be a number")]
    [InlineData("/alerts/new?item=2825&realm=us-area-52&when=price+below+45g&from=08:00&preview=1", 400, "Hours need both a start and an end")]
    [InlineData("/alerts/new?item=Bow+of+X&realm=us-area-52", 404, "Did you mean|No item is called")]
    [InlineData("/alerts/act?deed=explode&ids=1", 404, "There is nothing at this address")]
    [InlineData("/alerts/act?deed=pause", 200, "No alert is ticked")]
    [InlineData("/alerts?text=zzzz", 200, "No alert fits the filter")]
    [InlineData("/alerts", 200, "You have 5 of 50 alerts")]
    [InlineData("/alerts/1", 200, "in the channel 900000000000000031")]
    [InlineData("/alerts/firings/1", 200, "What became of the price")]
    [InlineData("/alerts/bulk/900", 200, "Alchemy materials")]
    [InlineData("/alerts/performance?days=90", 200, "Each kind of rule")]
    [InlineData("/notifications", 200, "Mark all 3 as read")]
    [InlineData("/notifications/settings", 200, "name@example.org, confirmed.")]
    public async Task Page_Says(string path, int status, string text)
    {
        using var answer = await _member.GetAsync(path);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.True(text.Split('|').Any(one => page.Contains(one, StringComparison.Ordinal)), page);
    }

    [Fact]
    public async Task Ticked_ArePausedAfterTheQuestion_AndItIsSaid()
    {
        var question = await _member.TextAsync("/alerts/act?deed=pause&ids=5&ids=6&back=%2Falerts%3Fstatus%3Dactive");
        Assert.Contains("Pause these 2 alerts?", question, StringComparison.Ordinal);
        Assert.Equal(AlertStatus.Active, (await _panel.Alerts.FindAsync(new AlertId(5), Ct))!.Status);
        using var done = await _member.PostAsync("/alerts/act", new() { ["deed"] = "pause", ["ids"] = "5", ["back"] = "/alerts?status=active" });
        Assert.Equal("/alerts?status=active&done=pause&count=1", done.Headers.Location!.ToString());
        Assert.Equal(AlertStatus.Paused, (await _panel.Alerts.FindAsync(new AlertId(5), Ct))!.Status);
        using var outside = await _member.PostAsync("/alerts/act", new() { ["deed"] = "pause", ["ids"] = "6", ["back"] = "//evil.example/alerts" });
        Assert.StartsWith("/alerts?", outside.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_OfWhatChangedSince_SaysSo()
    {
        using var answer = await _member.PostAsync("/alerts/2/edit", new() { ["when"] = "price below 90g", ["revision"] = "3" });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("changed in the meantime", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        using var good = await _member.PostAsync("/alerts/2/edit", new() { ["when"] = "price below 90g", ["revision"] = "4", ["quantity"] = "20" });
        Assert.Equal("/alerts/2?done=changed", good.Headers.Location!.ToString());
        var alert = await _panel.Alerts.FindAsync(new AlertId(2), Ct);
        Assert.Equal((20, "price below 90g"), (alert!.Rule.MinQuantity, ConditionText.Write(alert.Rule.When)));
    }

    [Fact]
    public async Task Bell_CountsWhatIsUnread_AndLinksOnlyToOwnPages()
    {
        var page = await _member.TextAsync("/help");
        Assert.Matches("href=\"/notifications\"[\\s\\S]*<span class=\"count\">3</span>", page);
        var list = await _member.TextAsync("/notifications");
        Assert.DoesNotContain("example.org/elsewhere", list, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg onload", list, StringComparison.Ordinal);
        using var all = await _member.PostAsync("/notifications");
        Assert.Equal(HttpStatusCode.Redirect, all.StatusCode);
        Assert.DoesNotContain("class=\"count\"", await _member.TextAsync("/help"), StringComparison.Ordinal);
        using var stranger = _panel.Anonymous();
        Assert.DoesNotContain("class=\"bell\"", await stranger.TextAsync("/help"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_AreSaved_AndWhatWasTypedStaysWhenRefused()
    {
        var form = new Dictionary<string, string> { ["zone"] = "America/New_York", ["from"] = "23:00", ["to"] = "07:30", ["digest"] = "6", ["alert-direct"] = "1", ["alert-rhythm"] = "hourly", ["alert-mail"] = "1" };
        using var saved = await _member.PostAsync("/notifications/settings", form);
        Assert.Equal("/notifications/settings?done=saved", saved.Headers.Location!.ToString());
        var profile = await _panel.Notices.FindAsync(SeededNotices.MailOwner, Ct);
        Assert.Equal(("America/New_York", 6), (profile.Zone, profile.DigestHour));
        Assert.Equal((true, true, Domain.Notifications.DigestRhythm.Hourly), (profile.For(0).Direct, profile.For(0).Mail, profile.For(0).Rhythm));
        Assert.False(profile.For(Domain.Notifications.NoticeKind.Job).Direct);

        form["zone"] = "Mars/Base";
        using var refused = await _member.PostAsync("/notifications/settings", form);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("value=\"Mars/Base\"", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_OfAMember_HasSevenEntriesAtMost()
    {
        var menu = System.Text.RegularExpressions.Regex.Match(await _member.TextAsync("/"), "<nav aria-label=\"Main\">[\\s\\S]*?</nav>").Value;
        Assert.InRange(System.Text.RegularExpressions.Regex.Count(menu, "<li>"), 5, 7);
    }
}
