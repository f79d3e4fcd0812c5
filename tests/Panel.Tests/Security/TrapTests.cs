using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DiscordAH.Panel.Tests.Security;

/// <summary>Platform defaults that are traps, each shown closed. Numbers are those of the security notes; T11 (key protection) is tested where the keys are kept.</summary>
public sealed class TrapTests(SharedPanel shared) : IClassFixture<SharedPanel>
{
    private TestPanel Panel => shared.Panel;

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Original-URL", "/help")]
    public async Task T01_HangfireDashboard_ForAnyPeerWithoutSession_IsClosed(string header, string value)
    {
        using var browser = Panel.Anonymous();
        foreach (var path in new[] { "/hangfire", "/hangfire/", "/HangFire/jobs/enqueued", "/hangfire/stats" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add(header, value);
            using var response = await browser.SendAsync(request);
            Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("TRACE", "/")]
    [InlineData("TRACE", "/api/realms")]
    [InlineData("CONNECT", "/")]
    [InlineData("PUT", "/market")]
    [InlineData("OPTIONS", "/help")]
    public async Task T02_MethodNobodyNeeds_Is405(string method, string path)
    {
        var answer = await RawAsync($"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 (405|400)", answer);
        if (method != "CONNECT") Assert.StartsWith("HTTP/1.1 405", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/help", 200)]
    [InlineData("/nothing", 404)]
    [InlineData("/api/nothing", 404)]
    [InlineData("/crash-test", 500)]
    [InlineData("/market", 302)]
    [InlineData("/api/jobs", 401)]
    [InlineData("/robots.txt", 200)]
    [InlineData("/health/ready", 200)]
    public async Task T03_S31_EveryAnswer_WhateverItsStatus_CarriesTheHeadersAndNoServerName(string path, int status)
    {
        using var browser = Panel.Anonymous();
        using var response = await browser.GetAsync(path);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("Server") || response.Headers.Contains("X-Powered-By"));
        foreach (var (name, part) in new[]
        {
            ("Content-Security-Policy", "default-src 'none'"), ("Content-Security-Policy", "frame-ancestors 'none'"), ("Content-Security-Policy", "base-uri 'none'"), ("Content-Security-Policy", "object-src 'none'"),
            ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"), ("Permissions-Policy", "camera=()"),
        })
            Assert.Contains(part, string.Join(' ', response.Headers.GetValues(name)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T04_Hsts_WithARealHostName_IsSent_AndNotToLoopback()
    {
        using var browser = Panel.Anonymous();
        var request = new HttpRequestMessage(HttpMethod.Get, "/help");
        request.Headers.Host = "panel.example";
        using var named = await browser.SendAsync(request);
        var value = Assert.Single(named.Headers.GetValues("Strict-Transport-Security"));
        Assert.True(int.Parse(Regex.Match(value, "max-age=([0-9]+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) >= 31_536_000);
        Assert.Contains("includeSubDomains", value, StringComparison.Ordinal);
        using var local = await browser.GetAsync("/help");
        Assert.False(local.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task T05_ApiDescription_IsPublicByDecision_AndDescribesOnlyTheApi()
    {
        using var browser = Panel.Anonymous();
        using var document = JsonDocument.Parse(await browser.TextAsync("/openapi/v1.json"));
        Assert.Equal("3.1", document.RootElement.GetProperty("openapi").GetString()![..3]);
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            Assert.StartsWith("/api/", path.Name, StringComparison.Ordinal);
            foreach (var operation in path.Value.EnumerateObject())
            {
                foreach (var needed in new[] { "summary", "description", "operationId" }) Assert.False(string.IsNullOrEmpty(operation.Value.GetProperty(needed).GetString()), $"{path.Name} lacks {needed}");
                Assert.Contains(operation.Value.GetProperty("responses").EnumerateObject(), response => response.Name[0] == '4');
            }
        }
    }

    [Theory]
    [InlineData("{", "request.body")]
    [InlineData("", "request.body")]
    [InlineData("null", "request.body")]
    [InlineData("[1,2]", "request.body")]
    public async Task T06_MalformedJson_IsAProblemDocument(string body, string code) => await RefusedAsync(body, code);

    [Theory]
    [InlineData("{\"action\":\"retry\",\"isAdmin\":true}")]
    [InlineData("{\"action\":\"retry\",\"action\":\"cancel\"}")]
    [InlineData("{\"action\":7}")]
    [InlineData("{\"action\":null}")]
    [InlineData("{}")]
    [InlineData("{\"action\":\"Retry\"}")]
    public async Task T07_BodyThatIsNotExactlyAsked_IsRefused(string body) => await RefusedAsync(body, "request.body");

    [Fact]
    public async Task T08_T09_Passwords_DoNotExistHere()
    {
        Assert.DoesNotContain(typeof(PanelSetup).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal));
        using var browser = Panel.Anonymous();
        Assert.DoesNotContain("password", await browser.TextAsync("/login"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task T10_EveryCookie_IsHostPrefixedSecureHttpOnlySameSite()
    {
        using var browser = Panel.Anonymous();
        var lines = new List<string>();
        using var begin = await browser.GetAsync("/login/discord");
        lines.AddRange(begin.Headers.GetValues("Set-Cookie"));
        using var finish = await browser.SignInAsync(People.Member);
        lines.AddRange(finish.Headers.GetValues("Set-Cookie"));
        foreach (var path in new[] { "/help", "/market/us-area-52/210796" })
        {
            using var response = await browser.GetAsync(path);
            if (response.Headers.TryGetValues("Set-Cookie", out var more)) lines.AddRange(more);
        }

        Assert.True(lines.Count >= 4);
        foreach (var line in lines)
        {
            Assert.StartsWith("__Host-", line, StringComparison.Ordinal);
            Assert.Contains("secure", line, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", line, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i)samesite=(lax|strict)", line);
            Assert.Matches("(?i)path=/(;|$)", line);
            Assert.DoesNotContain("domain", line, StringComparison.OrdinalIgnoreCase);
            Assert.True(line.Length < 4096);
        }
    }

    [Fact]
    public async Task T12_RedirectFromDiscord_IsNotFollowed()
    {
        await using var panel = await TestPanel.StartAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        panel.Discord.RedirectTokenTo = $"http://{listener.LocalEndpoint}/steal";
        using var browser = panel.Anonymous();
        using var response = await browser.SignInAsync(People.Member);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.False(listener.Pending());
        Assert.DoesNotContain("__Host-session", browser.Cookies.Keys);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task T13_BodyOver256Kb_IsRefused(bool chunked)
    {
        using var browser = await Panel.SignInAsync(People.Admin);
        var request = await ActionAsync(browser, "{\"action\":\"" + new string('x', 300_000) + "\"}");
        if (chunked) request.Headers.TransferEncodingChunked = true;
        using var response = await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/scalar")]
    public async Task T17_ContentPolicy_AllowsNoInlineScriptAnywhere_AndNoInlineStyleOnOurPages(string path)
    {
        using var browser = Panel.Anonymous();
        using var response = await browser.GetAsync(path);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        if (path == "/help") Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var html = await response.Content.ReadAsStringAsync();
        Assert.DoesNotMatch("<script(?![^>]*src=)|<style| style=| on[a-z]+=\"", html);
    }

    private async Task RefusedAsync(string body, string code)
    {
        using var browser = await Panel.SignInAsync(People.Admin);
        using var response = await browser.SendAsync(await ActionAsync(browser, body));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        Assert.True(problem.RootElement.GetProperty("errors").GetArrayLength() > 0);
    }

    private static async Task<HttpRequestMessage> ActionAsync(Browser browser, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/jobs/3/actions") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", browser.Origin);
        request.Headers.Add("X-CSRF-TOKEN", await browser.TokenAsync("/help"));
        return request;
    }

    private async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(Panel.Url).Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync();
    }
}
