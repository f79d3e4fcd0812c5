using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DiscordAH.Domain.Common;
using Microsoft.Extensions.Options;

namespace DiscordAH.Panel.Auth;

/// <summary>The few Discord calls of the panel. Answers are foreign data: read field by field, bounded in size, never redirected.</summary>
internal sealed class DiscordApi(IHttpClientFactory clients, IOptions<DiscordLoginOptions> options)
{
    public const string ClientName = "panel-discord";

    /// <summary>Exchanges a code for an access token; null when Discord refuses the code.</summary>
    public async Task<string?> RedeemAsync(string code, string verifier, string redirectUri, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address("/oauth2/token"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = redirectUri,
                ["code_verifier"] = verifier,
                ["client_id"] = options.Value.ApplicationId ?? "",
                ["client_secret"] = options.Value.ClientSecret ?? "",
            }),
        };
        var (status, body) = await SendAsync(request, ct);
        if (status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized) return null;
        return status == HttpStatusCode.OK ? Text(body, "access_token") : throw Unusable("the token exchange", status);
    }

    /// <summary>The account an access token belongs to.</summary>
    public async Task<DiscordPerson> WhoAsync(string accessToken, CancellationToken ct)
    {
        var body = await GetAsync("/users/@me", new AuthenticationHeaderValue("Bearer", accessToken), ct)
            ?? throw Unusable("the account", HttpStatusCode.NotFound);
        if (!TryId(body, "id", out var id)) throw Unusable("the account", HttpStatusCode.OK);
        return new DiscordPerson(new UserId(id), Text(body, "global_name") ?? Text(body, "username") ?? id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Guilds of the account (with its own token) or of the bot (without).</summary>
    public async Task<IReadOnlyList<long>> GuildsAsync(string? accessToken, CancellationToken ct)
    {
        var who = accessToken is null ? Bot() : new AuthenticationHeaderValue("Bearer", accessToken);
        var body = await GetAsync("/users/@me/guilds", who, ct);
        if (body is not { ValueKind: JsonValueKind.Array } list) throw Unusable("the guild list", HttpStatusCode.OK);
        var ids = new List<long>();
        foreach (var guild in list.EnumerateArray())
            if (TryId(guild, "id", out var id)) ids.Add(id);
        return ids;
    }

    /// <summary>A guild with its roles, as the bot sees it; null when the bot is not in it.</summary>
    public Task<JsonElement?> GuildAsync(long guild, CancellationToken ct) =>
        GetAsync(string.Create(CultureInfo.InvariantCulture, $"/guilds/{guild}"), Bot(), ct);

    /// <summary>A guild's member; null when they are not in it.</summary>
    public Task<JsonElement?> MemberAsync(long guild, UserId user, CancellationToken ct) =>
        GetAsync(string.Create(CultureInfo.InvariantCulture, $"/guilds/{guild}/members/{user.Value}"), Bot(), ct);

    internal static bool TryId(JsonElement element, string name, out long id)
    {
        id = 0;
        return Text(element, name) is { } text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;
    }

    internal static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private AuthenticationHeaderValue Bot() => new("Bot", options.Value.Token);

    private async Task<JsonElement?> GetAsync(string path, AuthenticationHeaderValue who, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(path));
        request.Headers.Authorization = who;
        var (status, body) = await SendAsync(request, ct);
        return status switch
        {
            HttpStatusCode.OK => body,
            HttpStatusCode.NotFound or HttpStatusCode.Forbidden => null,
            _ => throw Unusable("a look-up", status),
        };
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, ct);
            var text = await response.Content.ReadAsByteArrayAsync(ct);
            if (response.StatusCode != HttpStatusCode.OK) return (response.StatusCode, default);
            using var document = JsonDocument.Parse(text);
            return (response.StatusCode, document.RootElement.Clone());
        }
        catch (Exception ex) when (ex is HttpRequestException or JsonException || (ex is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new DiscordUnavailableException("Discord could not be reached.", ex);
        }
    }

    private Uri Address(string path) => new(options.Value.ApiUrl.TrimEnd('/') + path);

    private static DiscordUnavailableException Unusable(string what, HttpStatusCode status) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Discord answered {what} with {(int)status}."));
}
