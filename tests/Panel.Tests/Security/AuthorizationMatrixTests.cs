using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Panel.Tests.Security;

/// <summary>The authorisation matrix is complete (S01) and true (S02).</summary>
public sealed class AuthorizationMatrixTests(SharedPanel shared) : IClassFixture<SharedPanel>
{
    private static readonly string[] Roles = ["anonymous", "stranger", "member", "officer", "admin", "owner"];
    private static readonly JsonElement[] Rows = [.. JsonDocument.Parse(Repository.Read("tests/TestKit/authz-matrix.json")).RootElement.GetProperty("panel").EnumerateArray()];

    public static TheoryData<string> Endpoints => [.. Rows.Select(row => row.GetProperty("endpoint").GetString()!)];

    [Fact]
    public void S01_EveryEndpoint_HasARow_AndEveryRowAnEndpoint()
    {
        var real = RealEndpoints().ToHashSet();
        var rows = Rows.Select(row => row.GetProperty("endpoint").GetString()!).ToHashSet();
        Assert.Empty(real.Except(rows).Select(name => "no row: " + name));
        Assert.Empty(rows.Except(real).Select(name => "no endpoint: " + name));
        Assert.True(real.Count >= 25, "Too few endpoints were found for this test to mean anything.");
    }

    [Fact]
    public void S01_Canary_AnEndpointWithoutRow_WouldBeNoticed() =>
        Assert.Contains("GET /crash-test", RealEndpoints(includeTestRoutes: true).Except(Rows.Select(row => row.GetProperty("endpoint").GetString()!)));

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task S02_Endpoint_AsEveryRole_AnswersAsTheMatrixSays(string endpoint)
    {
        var row = Rows.First(each => each.GetProperty("endpoint").GetString() == endpoint);
        var wrong = new List<string>();
        foreach (var role in Roles)
        {
            // A panel of its own where the call changes something.
            await using var own = endpoint.StartsWith("GET", StringComparison.Ordinal) ? null : await TestPanel.StartAsync();
            var panel = own ?? shared.Panel;
            using var browser = await BrowserOfAsync(panel, role);
            using var response = await browser.SendAsync(await RequestAsync(row, endpoint, browser));
            var allowed = Allowed(row, role);
            if ((int)response.StatusCode != allowed) wrong.Add($"{role}: {(int)response.StatusCode} instead of {allowed}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task S06_PageThatForgetsToSay_IsForMembers()
    {
        var policy = await shared.Panel.Services.GetRequiredService<Microsoft.AspNetCore.Authorization.IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();
        Assert.NotNull(policy);
        Assert.Contains(policy.Requirements, requirement => requirement is Microsoft.AspNetCore.Authorization.Infrastructure.RolesAuthorizationRequirement roles && roles.AllowedRoles.Contains("Member"));
    }

    private IEnumerable<string> RealEndpoints(bool includeTestRoutes = false)
    {
        foreach (var endpoint in shared.Panel.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (!includeTestRoutes && endpoint.Metadata.GetMetadata<CrashRoute>() is not null) continue;
            var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            var methods = page is not null ? PageMethods(page) : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Where(method => method != "HEAD") ?? ["GET"];
            foreach (var method in methods) yield return $"{method} {pattern}";
        }
    }

    private IEnumerable<string> PageMethods(PageActionDescriptor page)
    {
        var compiled = shared.Panel.Services.GetRequiredService<Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageLoader>()
            .LoadAsync(page, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty).GetAwaiter().GetResult();
        return compiled.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Append("GET").Distinct();
    }

    // The owner may what admins may, except where the row says more.
    private static int Allowed(JsonElement row, string role) => (role == "owner" && !row.TryGetProperty(role, out _) ? row.GetProperty("admin") : row.GetProperty(role)).GetInt32();

    private static async Task<Browser> BrowserOfAsync(TestPanel panel, string role)
    {
        switch (role)
        {
            case "anonymous":
                return panel.Anonymous();
            case "stranger":
                panel.Discord.Members[People.Leaver] = [];
                var leaver = await panel.SignInAsync(People.Leaver);
                panel.Discord.Members.TryRemove(People.Leaver, out _);
                panel.Clock.Advance(TimeSpan.FromSeconds(61));
                return leaver;
            default:
                return await panel.SignInAsync(role switch { "member" => People.Member, "officer" => People.Officer, "owner" => People.Owner, _ => People.Admin });
        }
    }

    private static async Task<HttpRequestMessage> RequestAsync(JsonElement row, string endpoint, Browser browser)
    {
        var (method, pattern) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        var request = new HttpRequestMessage(new HttpMethod(method), row.TryGetProperty("path", out var path) ? path.GetString() : pattern);
        if (row.TryGetProperty("from", out var from)) request.Headers.Add("X-Forwarded-For", from.GetString());
        if (method == "GET") return request;
        request.Headers.Add("Origin", browser.Origin);
        var token = await browser.TokenAsync("/help");
        if (row.TryGetProperty("json", out var json))
        {
            request.Headers.Add("X-CSRF-TOKEN", token);
            request.Content = new StringContent(json.GetString()!, Encoding.UTF8, "application/json");
        }
        else if (method == "DELETE")
        {
            request.Headers.Add("X-CSRF-TOKEN", token);
        }
        else
        {
            var fields = row.TryGetProperty("form", out var form) ? form.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString()!) : [];
            fields["csrf"] = token;
            request.Content = new FormUrlEncodedContent(fields);
        }

        return request;
    }
}
