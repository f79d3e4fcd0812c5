using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using DiscordAH.Sandbox;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

public sealed class OAuthTests : IAsyncLifetime
{
    private const string Back = "http://127.0.0.1:1/back";
    private SandboxHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SandboxHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("client_id=1&response_type=code&redirect_uri=http://127.0.0.1/x&scope=identify")]
    [InlineData("client_id=1100000000000000001&response_type=token&redirect_uri=http://127.0.0.1/x&scope=identify")]
    [InlineData("client_id=1100000000000000001&response_type=code&redirect_uri=https://evil.example/x&scope=identify")]
    [InlineData("client_id=1100000000000000001&response_type=code&redirect_uri=http://127.0.0.1/x&scope=everything")]
    [InlineData("client_id=1100000000000000001&response_type=code&redirect_uri=http://127.0.0.1/x&scope=identify&code_challenge=x&code_challenge_method=plain")]
    public async Task Authorize_BadRequest_NeverRedirects(string query)
    {
        using var response = await _host.Http.GetAsync("discord/oauth2/authorize?user=member-1&" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Authorize_PromptNone_ReusesTheLastUser()
    {
        await CodeAsync("&user=officer-1");

        var tokens = await ExchangeAsync(await CodeAsync("&prompt=none"));

        var me = await MeAsync(tokens["access_token"]!.GetValue<string>());
        Assert.Equal("officer-1", me!["username"]!.GetValue<string>());
    }

    [Fact]
    public async Task Code_IsGoneAfterTenMinutes()
    {
        var code = await CodeAsync("&user=member-1");
        using var advanced = await _host.Http.PostAsync("clock", new StringContent("""{"advance":"00:10:01"}"""));

        Assert.Equal("invalid_grant", (await ExchangeAsync(code))["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task Exchange_WrongSecret_Answers401()
    {
        var answer = await TokenAsync(new() { ["grant_type"] = "authorization_code", ["code"] = await CodeAsync("&user=member-1"), ["redirect_uri"] = Back, ["client_secret"] = "wrong" });

        Assert.Equal("invalid_client", answer["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task Refresh_GivesNewTokensAndEndsTheOld()
    {
        var first = await ExchangeAsync(await CodeAsync("&user=member-1"));
        var second = await TokenAsync(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = first["refresh_token"]!.GetValue<string>() });

        Assert.Null(await MeAsync(first["access_token"]!.GetValue<string>()));
        Assert.NotNull(await MeAsync(second["access_token"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Revoke_EndsTheToken()
    {
        var tokens = await ExchangeAsync(await CodeAsync("&user=member-1"));
        await TokenAsync(new() { ["token"] = tokens["access_token"]!.GetValue<string>() }, "token/revoke");

        Assert.Null(await MeAsync(tokens["access_token"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("member-1", 0UL)]
    [InlineData("officer-1", 1UL << 4)]
    [InlineData("admin-1", 1UL << 3)]
    public async Task Guilds_CarryComputedPermissions(string user, ulong bit)
    {
        var tokens = await ExchangeAsync(await CodeAsync("&user=" + user));
        using var request = new HttpRequestMessage(HttpMethod.Get, "discord/api/v10/users/@me/guilds");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + tokens["access_token"]);
        using var response = await _host.Http.SendAsync(request);
        var guild = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsArray().Single()!;

        var permissions = ulong.Parse(guild["permissions"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(bit, permissions & ((1UL << 3) | (1UL << 4)) & (bit == 0 ? ulong.MaxValue : bit));
    }

    private async Task<string> CodeAsync(string more)
    {
        using var response = await _host.Http.GetAsync(
            $"discord/oauth2/authorize?client_id={SandboxIdentity.ClientId}&response_type=code&scope=identify%20guilds&state=s1&redirect_uri={Uri.EscapeDataString(Back)}{more}");
        var query = HttpUtility.ParseQueryString(response.Headers.Location!.Query);
        Assert.Equal("s1", query["state"]);
        return query["code"]!;
    }

    private Task<JsonNode> ExchangeAsync(string code) =>
        TokenAsync(new() { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = Back });

    private async Task<JsonNode> TokenAsync(Dictionary<string, string> form, string path = "token")
    {
        form.TryAdd("client_id", SandboxIdentity.ClientId);
        form.TryAdd("client_secret", SandboxIdentity.ClientSecret);
        using var response = await _host.Http.PostAsync("discord/api/v10/oauth2/" + path, new FormUrlEncodedContent(form));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private async Task<JsonNode?> MeAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "discord/api/v10/users/@me");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        using var response = await _host.Http.SendAsync(request);
        return response.IsSuccessStatusCode ? JsonNode.Parse(await response.Content.ReadAsStringAsync()) : null;
    }
}
