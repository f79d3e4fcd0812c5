using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

public sealed class RestErrorTests
{
    [Theory]
    [InlineData("GET", "channels/1", 404, 10003)]
    [InlineData("GET", "channels/1100000000000000111/messages/1", 404, 10008)]
    [InlineData("PATCH", "channels/1100000000000000111/messages/1", 404, 10008)]
    [InlineData("GET", "guilds/1", 404, 10004)]
    [InlineData("GET", "guilds/1100000000000000100/members/1", 404, 10007)]
    [InlineData("GET", "users/1", 404, 10013)]
    [InlineData("GET", "nothing", 404, 0)]
    [InlineData("POST", "interactions/1/nope/callback", 404, 10062)]
    [InlineData("POST", "webhooks/1100000000000000001/nope", 404, 10015)]
    public async Task Route_Unknown_AnswersItsCode(string method, string path, int status, int code)
    {
        await using var host = await SandboxHost.StartAsync();

        var (actual, body, _) = await host.SendAsync(new HttpMethod(method), path, method == "GET" ? null : new { type = 4, content = "x" });

        Assert.Equal((status, code), (actual, body!["code"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Route_WithoutToken_Answers401()
    {
        await using var host = await SandboxHost.StartAsync();

        using var response = await host.Http.GetAsync("discord/api/v10/users/@me");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("""{"message":"401: Unauthorized","code":0}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Messages_SixthInFiveSeconds_Answers429WithHeaders()
    {
        await using var host = await SandboxHost.StartAsync(options => options.Discord.RateLimits = true);
        for (var i = 0; i < 5; i++)
        {
            var (status, _, ok) = await host.PostMessageAsync(new { content = "x" });
            Assert.Equal((200, (4 - i).ToString(CultureInfo.InvariantCulture)), (status, ok.Headers.GetValues("X-RateLimit-Remaining").Single()));
        }

        var (limited, body, response) = await host.PostMessageAsync(new { content = "x" });

        Assert.Equal(429, limited);
        Assert.False(body!["global"]!.GetValue<bool>());
        Assert.True(body["retry_after"]!.GetValue<double>() > 0);
        Assert.Equal("user", response.Headers.GetValues("X-RateLimit-Scope").Single());
        Assert.NotNull(response.Headers.RetryAfter);
        var (other, _, _) = await host.PostMessageAsync(new { content = "x" }, "1100000000000000112");
        Assert.Equal(200, other);
    }

    [Fact]
    public async Task Requests_OverFiftyASecond_AreLimitedGlobally()
    {
        await using var host = await SandboxHost.StartAsync(options => options.Discord.RateLimits = true);

        var answers = await Task.WhenAll(Enumerable.Range(0, 160).Select(i => host.SendAsync(HttpMethod.Get, i % 2 == 0 ? "users/@me" : $"guilds/{SandboxHost.HomeGuild}")));

        Assert.Contains(answers, answer => answer.Status == 429 && answer.Body!["global"]!.GetValue<bool>()
            && answer.Response.Headers.TryGetValues("X-RateLimit-Global", out _));
    }

    [Theory]
    [InlineData("429-user", 429, null)]
    [InlineData("429-global", 429, null)]
    [InlineData("429-shared", 429, null)]
    [InlineData("5xx", 502, null)]
    [InlineData("50001", 403, 50001)]
    [InlineData("50013", 403, 50013)]
    public async Task Fault_OnMessageCreate_StrikesOnceAndIsGone(string fault, int status, int? code)
    {
        await using var host = await SandboxHost.StartAsync();
        await host.FaultAsync(fault, times: 1);

        var (struck, body, _) = await host.PostMessageAsync(new { content = "x" });
        var (after, _, _) = await host.PostMessageAsync(new { content = "x" });

        Assert.Equal((status, 200), (struck, after));
        if (code is { } wanted)
            Assert.Equal(wanted, body!["code"]!.GetValue<int>());
        if (fault.StartsWith("429", StringComparison.Ordinal))
            Assert.Equal(fault == "429-global", body!["global"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("10008", 404, 10008)]
    [InlineData("30046", 429, 30046)]
    public async Task Fault_OnMessageEdit_AnswersItsCode(string fault, int status, int code)
    {
        await using var host = await SandboxHost.StartAsync();
        var (_, message, _) = await host.PostMessageAsync(new { content = "x" });
        await host.FaultAsync(fault, times: 1);

        var (struck, body, _) = await host.SendAsync(HttpMethod.Patch, $"channels/{SandboxHost.Market}/messages/{message!["id"]}", new { content = "y" });

        Assert.Equal((status, code), (struck, body!["code"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Fault_ClosedDirectMessages_Answers50007()
    {
        await using var host = await SandboxHost.StartAsync();
        var (_, channel, _) = await host.SendAsync(HttpMethod.Post, "users/@me/channels", new { recipient_id = "1100000000000000201" });
        await host.FaultAsync("50007");

        var (status, body, _) = await host.PostMessageAsync(new { content = "x" }, channel!["id"]!.GetValue<string>());

        Assert.Equal((403, 50007), (status, body!["code"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Fault_WithRoute_LeavesOthersAlone()
    {
        await using var host = await SandboxHost.StartAsync();
        await host.FaultAsync("5xx", route: "POST /channels");

        Assert.Equal(200, (await host.SendAsync(HttpMethod.Get, "users/@me")).Status);
        Assert.Equal(502, (await host.PostMessageAsync(new { content = "x" })).Status);
    }

    [Fact]
    public async Task Fault_Unknown_IsRefusedInWords()
    {
        await using var host = await SandboxHost.StartAsync();

        using var response = await host.Http.PostAsJsonAsync("faults", new { target = "discord", fault = "nonsense" });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("30046", JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_MessageOfAPerson_Answers50005()
    {
        await using var host = await SandboxHost.StartAsync();
        using var said = await host.Http.PostAsJsonAsync("say", new { user = "member-1", channel = "market", text = "hello" });
        var id = JsonNode.Parse(await said.Content.ReadAsStringAsync())!["id"];

        var (status, body, _) = await host.SendAsync(HttpMethod.Patch, $"channels/{SandboxHost.Market}/messages/{id}", new { content = "mine" });

        Assert.Equal((403, 50005), (status, body!["code"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("member-1", false)]
    [InlineData("officer-1", true)]
    [InlineData("admin-1", true)]
    public async Task Officers_Channel_IsSeenByOfficersOnly(string user, bool seen)
    {
        await using var host = await SandboxHost.StartAsync();

        using var response = await host.Http.GetAsync($"channels/officers/messages?user={user}");

        Assert.Equal(seen ? HttpStatusCode.OK : HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Messages_WithoutUser_ShowWhatIsPublicAndOnesOwnDirectMessages()
    {
        await using var host = await SandboxHost.StartAsync();
        await host.PostMessageAsync(new { content = "for officers" }, SandboxHost.Officers);
        var (_, direct, _) = await host.SendAsync(HttpMethod.Post, "users/@me/channels", new { recipient_id = "1100000000000000202" });
        await host.PostMessageAsync(new { content = "for one" }, direct!["id"]!.GetValue<string>());

        var officers = JsonNode.Parse(await host.Http.GetStringAsync("channels/officers/messages"))!;
        var own = JsonNode.Parse(await host.Http.GetStringAsync("channels/@member-2/messages"))!;

        Assert.Equal(("for officers", "for one"), (officers[0]!["content"]!.GetValue<string>(), own[0]!["content"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/page/app.js")]
    [InlineData("/page/sandbox.css")]
    public async Task Page_IsServed(string path)
    {
        await using var host = await SandboxHost.StartAsync();

        using var response = await host.Http.GetAsync(host.BaseUrl + path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var type = path.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : path.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/html";
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("\"{base}", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"advance":"01:00:00"}""", 3600)]
    [InlineData("""{"advance_seconds":90}""", 90)]
    public async Task Clock_Advance_MovesNow(string body, int seconds)
    {
        await using var host = await SandboxHost.StartAsync();
        var before = await NowAsync(host);

        using var response = await host.Http.PostAsJsonAsync("clock", JsonNode.Parse(body));

        var moved = (await NowAsync(host) - before).TotalSeconds;
        Assert.InRange(moved, seconds, seconds + 30);
    }

    private static async Task<DateTimeOffset> NowAsync(SandboxHost host) => DateTimeOffset.Parse(
        JsonNode.Parse(await host.Http.GetStringAsync("clock"))!["now"]!.GetValue<string>(), CultureInfo.InvariantCulture);
}
