using System.Text.RegularExpressions;
using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Tests.Api;

namespace DiscordAH.Panel.Tests.Security;

/// <summary>Another person's alerts, firings and bulks answer as those that are not there, on every call and page (S05).</summary>
public sealed partial class AlertTwinTests : IAsyncLifetime
{
    private const string Nobodys = "987654";
    private TestPanel _panel = null!;
    private Browser _member = null!;
    private Browser _admin = null!;

    public async ValueTask InitializeAsync()
    {
        _panel = await TestPanel.StartAsync();
        _member = await _panel.SignInAsync(People.Member);
        _admin = await _panel.SignInAsync(People.Admin);
    }

    public async ValueTask DisposeAsync()
    {
        _member.Dispose();
        _admin.Dispose();
        await _panel.DisposeAsync();
    }

    [Theory]
    [InlineData("GET", "/api/price-alerts/{0}", "8", null)]
    [InlineData("PATCH", "/api/price-alerts/{0}", "8", """{"paused":true}""")]
    [InlineData("PATCH", "/api/price-alerts/{0}", "8", """{"revision":1,"when":"price below 1g"}""")]
    [InlineData("DELETE", "/api/price-alerts/{0}", "8", null)]
    [InlineData("PATCH", "/api/price-alerts/bulk/{0}", "901", """{"paused":true}""")]
    [InlineData("DELETE", "/api/price-alerts/bulk/{0}", "901", null)]
    public async Task Call_OnSomebodyElses_AnswersAsOnNobodys(string method, string path, string id, string? json)
    {
        foreach (var person in new[] { _member, _admin })
        {
            var theirs = await person.CallAsync(method, path.Replace("{0}", id, StringComparison.Ordinal), json);
            var nobodys = await person.CallAsync(method, path.Replace("{0}", Nobodys, StringComparison.Ordinal), json);
            Assert.Equal(404, theirs.Status);
            Assert.Equal((nobodys.Status, Bare(nobodys.Body.ToString(), Nobodys)), (theirs.Status, Bare(theirs.Body.ToString(), id)));
        }

        await UntouchedAsync();
    }

    [Theory]
    [InlineData("/alerts/{0}", "8")]
    [InlineData("/alerts/{0}/edit", "8")]
    [InlineData("/alerts/act?deed=delete&ids={0}", "8")]
    [InlineData("/alerts/firings/{0}", "5")]
    [InlineData("/alerts/firings/{0}/chart.png", "5")]
    [InlineData("/alerts/bulk/{0}", "901")]
    public async Task Page_OfSomebodyElses_ShowsAsNobodys(string path, string id)
    {
        foreach (var person in new[] { _member, _admin })
        {
            using var theirs = await person.GetAsync(path.Replace("{0}", id, StringComparison.Ordinal));
            using var nobodys = await person.GetAsync(path.Replace("{0}", Nobodys, StringComparison.Ordinal));
            Assert.Equal((404, 404), ((int)theirs.StatusCode, (int)nobodys.StatusCode));
            Assert.Equal(Shown(await nobodys.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), Nobodys), Shown(await theirs.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), id));
        }
    }

    [Theory]
    [InlineData("/alerts/8", "pause")]
    [InlineData("/alerts/8", "1d")]
    [InlineData("/alerts/8", "tight")]
    [InlineData("/alerts/firings/5", "got")]
    public async Task Form_OnSomebodyElses_Is404AndChangesNothing(string path, string deed)
    {
        foreach (var person in new[] { _member, _admin })
        {
            using var answer = await person.PostAsync(path, new() { ["deed"] = deed });
            Assert.Equal(404, (int)answer.StatusCode);
        }

        using var act = await _member.PostAsync("/alerts/act", new() { ["deed"] = "delete", ["ids"] = "8" });
        Assert.Equal(404, (int)act.StatusCode);
        using var edit = await _member.PostAsync("/alerts/8/edit", new() { ["when"] = "price below 1g" });
        Assert.Equal(404, (int)edit.StatusCode);
        await UntouchedAsync();
    }

    [Fact]
    public async Task Lists_ShowNothingOfOthers_AndOfficersTheChannelAlertsOnly()
    {
        var mine = await _member.TextAsync("/alerts");
        Assert.Contains("href=\"/alerts/1\"", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/alerts/8\"", mine, StringComparison.Ordinal);
        var server = await _admin.TextAsync("/alerts?whose=server");
        Assert.Contains("href=\"/alerts/1\"", server, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/alerts/2\"", server, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/alerts/8\"", server, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret materials", await _admin.TextAsync("/alerts/bulk"), StringComparison.Ordinal);
    }

    private async Task UntouchedAsync()
    {
        var alert = await _panel.Alerts.FindAsync(new AlertId(SeededAlerts.Foreign), TestContext.Current.CancellationToken);
        Assert.Equal((4, AlertStatus.Active), (alert!.Revision, alert.Status));
    }

    private static string Bare(string problem, string id) => TraceId().Replace(problem, "").Replace(id, "N", StringComparison.Ordinal);

    private static string Shown(string html, string id) => MainPart().Match(html).Value.Replace(id, "N", StringComparison.Ordinal);

    [GeneratedRegex("\"traceId\":\\s*\"[^\"]*\"")]
    private static partial Regex TraceId();

    [GeneratedRegex("<main.*?</main>", RegexOptions.Singleline)]
    private static partial Regex MainPart();
}
