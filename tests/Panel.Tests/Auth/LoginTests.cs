using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace DiscordAH.Panel.Tests.Auth;

/// <summary>Signing in with Discord: what must work, and every way it must not (S05, S11–S15).</summary>
public sealed class LoginTests : IAsyncLifetime
{
    private TestPanel _panel = null!;

    public async ValueTask InitializeAsync() => _panel = await TestPanel.StartAsync();

    public ValueTask DisposeAsync() => _panel.DisposeAsync();

    [Fact]
    public async Task SignIn_Member_AsksOnlyTheNeededScopes_WithPkce_AndReturnsToThePage()
    {
        using var browser = _panel.Anonymous();
        using var end = await browser.SignInAsync(People.Member, "/market?q=myco");
        Assert.Equal("/market?q=myco", end.Headers.Location!.ToString());
        Assert.True(_panel.Discord.AuthorizeQueries.TryPeek(out var query));
        var asked = QueryHelpers.ParseQuery(query);
        Assert.Equal("identify guilds", asked["scope"]);
        Assert.Equal("S256", asked["code_challenge_method"]);
        Assert.Equal(43, asked["code_challenge"].ToString().Length);
        Assert.Equal("code", asked["response_type"]);
        using var home = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Fact]
    public async Task SignIn_Stranger_IsToldWhy_AndGetsNoSession()
    {
        using var browser = _panel.Anonymous();
        using var end = await browser.SignInAsync(People.Stranger);
        Assert.Equal(HttpStatusCode.Forbidden, end.StatusCode);
        Assert.Contains("members of its Discord guild", await end.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("__Host-session", browser.Cookies.Keys);
    }

    [Fact]
    public async Task S11_State_MissingForeignReusedOrOld_OpensNoSession()
    {
        using var victim = _panel.Anonymous();
        using var attacker = _panel.Anonymous();
        Assert.Equal(400, await StatusAsync(victim, "/login/callback?code=x"));
        Assert.Equal(400, await StatusAsync(victim, "/login/callback?code=x&state=" + new string('a', 43)));

        var foreign = await ConsentAsync(attacker);
        Assert.Equal(400, await StatusAsync(victim, foreign));

        var old = await ConsentAsync(victim);
        _panel.Clock.Advance(TimeSpan.FromSeconds(601));
        Assert.Equal(400, await StatusAsync(victim, old));
        Assert.DoesNotContain("__Host-session", victim.Cookies.Keys);

        var good = await ConsentAsync(victim);
        var kept = new Dictionary<string, string>(victim.Cookies);
        Assert.Equal(302, await StatusAsync(victim, good));
        using var replay = _panel.Anonymous();
        foreach (var (name, value) in kept) replay.Cookies[name] = value;
        Assert.Equal(400, await StatusAsync(replay, good));
    }

    [Fact]
    public async Task S11_Code_UsedTwiceOrForAnotherBrowsersVerifier_IsRefused()
    {
        using var first = _panel.Anonymous();
        using var second = _panel.Anonymous();
        var stolen = QueryHelpers.ParseQuery(new Uri("http://x" + await ConsentAsync(first)).Query)["code"];
        var own = QueryHelpers.ParseQuery(new Uri("http://x" + await ConsentAsync(second)).Query)["state"];
        Assert.Equal(400, await StatusAsync(second, $"/login/callback?code={stolen}&state={own}"));
        Assert.DoesNotContain("__Host-session", second.Cookies.Keys);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("%2f%2fevil.example")]
    [InlineData("/%2fevil.example")]
    [InlineData("/%5cevil.example")]
    [InlineData("/%252fevil.example")]
    [InlineData("/login?returnUrl=//evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    public async Task S11_ReturnUrl_OffThisSite_LeadsHome(string target)
    {
        using var browser = _panel.Anonymous();
        using var end = await browser.SignInAsync(People.Member, target);
        Assert.Equal("/", end.Headers.Location!.ToString());
        using var theme = await browser.PostAsync("/theme", new() { ["theme"] = "dark", ["back"] = target });
        Assert.Equal("/", theme.Headers.Location!.ToString());
    }

    [Fact]
    public async Task S12_SessionKey_ChangesWithEachLogIn_AndTheOldOneIsDead()
    {
        using var browser = await _panel.SignInAsync(People.Member);
        var old = browser.Cookies["__Host-session"];
        var oldKeys = _panel.Tickets.Tickets.Keys.ToList();
        await browser.SignInAsync(People.Member);
        Assert.Empty(_panel.Tickets.Tickets.Keys.Intersect(oldKeys));
        Assert.Single(_panel.Tickets.Tickets);
        using var thief = _panel.Anonymous();
        thief.Cookies["__Host-session"] = old;
        Assert.Equal(302, await StatusAsync(thief, "/"));
    }

    [Fact]
    public async Task S13_LogOut_KillsACopiedCookie_OnPageAndApi()
    {
        using var browser = await _panel.SignInAsync(People.Officer);
        var copy = browser.Cookies["__Host-session"];
        using var end = await browser.PostAsync("/logout");
        Assert.Contains("cookies", end.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
        Assert.Empty(_panel.Tickets.Tickets);
        using var thief = _panel.Anonymous();
        thief.Cookies["__Host-session"] = copy;
        Assert.Equal(302, await StatusAsync(thief, "/"));
        Assert.Equal(401, await StatusAsync(thief, "/api/jobs"));
    }

    [Theory]
    [InlineData(12 * 3600 - 1, 200)]
    [InlineData(12 * 3600 + 1, 302)]
    public async Task S14_IdleSession_EndsAfterTwelveHours(int seconds, int status)
    {
        using var browser = await _panel.SignInAsync(People.Member);
        _panel.Clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(status, await StatusAsync(browser, "/"));
    }

    [Theory]
    [InlineData(-1, 200)]
    [InlineData(2, 302)]
    public async Task S14_BusySession_EndsAfterFourteenDaysAllTheSame(int after, int status)
    {
        using var browser = await _panel.SignInAsync(People.Member);
        var left = TimeSpan.FromDays(14) + TimeSpan.FromSeconds(after);
        for (; left > TimeSpan.FromHours(8); left -= TimeSpan.FromHours(8))
        {
            _panel.Clock.Advance(TimeSpan.FromHours(8));
            Assert.Equal(200, await StatusAsync(browser, "/"));
        }

        _panel.Clock.Advance(left);
        Assert.Equal(status, await StatusAsync(browser, "/"));
    }

    [Fact]
    public async Task S05_RightsTakenAway_VanishWithinAMinute()
    {
        using var admin = await _panel.SignInAsync(People.Admin);
        Assert.Equal(200, await StatusAsync(admin, "/jobs/3/retry"));
        _panel.Discord.Members[People.Admin] = [];
        _panel.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(403, await StatusAsync(admin, "/jobs/3/retry"));
        Assert.Equal(200, await StatusAsync(admin, "/"));
        _panel.Discord.Members.TryRemove(People.Admin, out _);
        _panel.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(403, await StatusAsync(admin, "/"));
    }

    [Fact]
    public async Task DiscordDown_LastRightsHoldForAMinute_ThenTheSentenceComesAndTheSessionStays()
    {
        using var browser = await _panel.SignInAsync(People.Member);
        _panel.Discord.IsDown = true;
        _panel.Clock.Advance(TimeSpan.FromSeconds(45));
        Assert.Equal(200, await StatusAsync(browser, "/"));
        _panel.Clock.Advance(TimeSpan.FromSeconds(30));
        using var response = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("Discord does not answer", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(200, await StatusAsync(browser, "/api/realms"));
        _panel.Discord.IsDown = false;
        Assert.Equal(200, await StatusAsync(browser, "/"));
    }

    [Fact]
    public async Task S15_Post_WithoutTokenOrFromElsewhere_ChangesNothing()
    {
        using var browser = await _panel.SignInAsync(People.Admin);
        using var other = await _panel.SignInAsync(People.Owner);
        var before = _panel.Jobs.Fingerprint;
        var foreignToken = await other.TokenAsync("/help");
        foreach (var (origin, fields, withToken) in new (string, Dictionary<string, string>?, bool)[]
        {
            (browser.Origin, null, false), (browser.Origin, new() { ["csrf"] = "wrong" }, false), (browser.Origin, new() { ["csrf"] = foreignToken }, false),
            ("null", null, true), ("https://evil.example", null, true), ("", null, true),
        })
        {
            using var response = await browser.PostAsync("/jobs/3/retry", fields, withToken: withToken, origin: origin);
            Assert.True((int)response.StatusCode is 400 or 403, $"{origin}: {response.StatusCode}");
        }

        var crossSite = new HttpRequestMessage(HttpMethod.Post, "/jobs/3/retry") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["csrf"] = await browser.TokenAsync("/help") }) };
        crossSite.Headers.Add("Origin", browser.Origin);
        crossSite.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var refused = await browser.SendAsync(crossSite);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        foreach (var (type, status) in new[] { ("application/json", HttpStatusCode.BadRequest), ("text/plain", HttpStatusCode.UnsupportedMediaType) })
        {
            var plain = new HttpRequestMessage(HttpMethod.Post, "/api/jobs/3/actions") { Content = new StringContent("{\"action\":\"retry\"}", System.Text.Encoding.UTF8, type) };
            plain.Headers.Add("Origin", browser.Origin);
            using var withoutToken = await browser.SendAsync(plain);
            Assert.Equal(status, withoutToken.StatusCode);
        }

        Assert.Equal(before, _panel.Jobs.Fingerprint);

        using var right = await browser.PostAsync("/jobs/3/retry");
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.NotEqual(before, _panel.Jobs.Fingerprint);
    }

    [Fact]
    public async Task S15_EveryGet_ChangesNothing()
    {
        using var browser = await _panel.SignInAsync(People.Admin);
        var before = _panel.Jobs.Fingerprint;
        foreach (var path in new[] { "/", "/market?q=o", "/jobs", "/jobs/3/retry", "/jobs/1/cancel", "/jobs/5/run-now", "/logout", "/theme?theme=dark", "/api/jobs" }) await StatusAsync(browser, path);
        Assert.Equal(before, _panel.Jobs.Fingerprint);
        Assert.Equal(200, await StatusAsync(browser, "/"));
    }

    [Fact]
    public async Task Secrets_OfTheSettings_AppearInNoLogLine()
    {
        using var browser = await _panel.SignInAsync(People.Admin);
        _panel.Discord.IsDown = true;
        _panel.Clock.Advance(TimeSpan.FromMinutes(2));
        await StatusAsync(browser, "/");
        var log = string.Join('\n', _panel.Log.Lines);
        Assert.DoesNotContain("CANARY_", log, StringComparison.Ordinal);
        Assert.DoesNotContain("code=", log, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Cookies["__Host-session"], log, StringComparison.Ordinal);
    }

    private static async Task<int> StatusAsync(Browser browser, string path)
    {
        using var response = await browser.GetAsync(path);
        return (int)response.StatusCode;
    }

    private static async Task<string> ConsentAsync(Browser browser)
    {
        using var begin = await browser.GetAsync("/login/discord");
        using var outside = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var consent = await outside.GetAsync(begin.Headers.Location);
        return consent.Headers.Location!.PathAndQuery;
    }
}
