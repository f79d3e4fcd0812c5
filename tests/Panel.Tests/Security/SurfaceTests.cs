using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace DiscordAH.Panel.Tests.Security;

/// <summary>What is not meant to be seen is not there (S30), and wrong settings stop the start.</summary>
public sealed class SurfaceTests(SharedPanel shared) : IClassFixture<SharedPanel>
{
    [Theory]
    [InlineData("/.git/HEAD")]
    [InlineData("/appsettings.json")]
    [InlineData("/.env")]
    [InlineData("/swagger/index.html")]
    [InlineData("/debug")]
    [InlineData("/health/details")]
    [InlineData("/assets/app.js.map")]
    [InlineData("/assets/../appsettings.json")]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("/hangfire;.css")]
    public async Task S30_UnintendedAddress_IsNotThere(string path)
    {
        using var browser = shared.Panel.Anonymous();
        using var response = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData(null, null, 200)]
    [InlineData("X-Forwarded-For", "127.0.0.1", 401)]
    [InlineData("Via", "1.1 proxy", 401)]
    [InlineData("Host", "panel.example", 401)]
    public async Task S30_Metrics_AreForTheMachineItself_OrTheTokensBearer(string? header, string? value, int status)
    {
        await using var panel = await TestPanel.StartAsync(values => values["Panel:MetricsToken"] = "0123456789abcdef-scrape");
        using var browser = panel.Anonymous();
        var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (header == "Host") request.Headers.Host = value;
        else if (header is not null) request.Headers.TryAddWithoutValidation(header, value);
        using var response = await browser.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("0123456789abcdef-scrape", 200)]
    [InlineData("0123456789abcdef-scrap", 401)]
    public async Task S30_Metrics_FromElsewhere_NeedTheWholeToken(string token, int status)
    {
        await using var panel = await TestPanel.StartAsync(values => values["Panel:MetricsToken"] = "0123456789abcdef-scrape");
        using var browser = panel.Anonymous();
        var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Authorization = new("Bearer", token);
        using var response = await browser.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Ready_WhenACheckFails_Is503AndNamesNothing()
    {
        await using var panel = await TestPanel.StartAsync(services: services =>
            services.AddHealthChecks().AddCheck("database", () => HealthCheckResult.Unhealthy("Host=db.internal refused")));
        using var browser = panel.Anonymous();
        using var ready = await browser.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("""{"status":"unhealthy"}""", await ready.Content.ReadAsStringAsync());
        using var live = await browser.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Theory]
    [InlineData("Panel:PublicUrl", "panel.example")]
    [InlineData("Panel:GuildId", "my guild")]
    [InlineData("Panel:Admins:0", "me")]
    [InlineData("Panel:OfficerRoles:0", "officer")]
    [InlineData("Panel:KnownProxies:0", "proxy.local")]
    [InlineData("Panel:MetricsToken", "short")]
    [InlineData("Panel:AnonymousPerMinute", "0")]
    [InlineData("Discord:ApiUrl", "ftp://discord")]
    public async Task Setting_Wrong_StopsTheStart_AndNamesTheKey(string key, string value)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => TestPanel.StartAsync(values => values[key] = value));
        Assert.Contains(key.EndsWith(":0", StringComparison.Ordinal) ? key[..^2] : key, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assets_AddressedByContent_AreKeptForEver_AndCompressed()
    {
        using var browser = shared.Panel.Anonymous();
        var html = await browser.TextAsync("/help");
        var css = System.Text.RegularExpressions.Regex.Match(html, "/assets/site\\.[0-9a-f]{12}\\.css").Value;
        var request = new HttpRequestMessage(HttpMethod.Get, css);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await browser.SendAsync(request);
        Assert.Equal("br", response.Content.Headers.ContentEncoding.Single());
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True(response.Content.Headers.ContentLength < 10_000);
    }
}
