using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DiscordAH.Infrastructure.Market.BattleNet.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>Keeps the app token: fetched once however many ask at a time, renewed before it ends and when Battle.net rejects it.</summary>
internal sealed class BattleNetTokens(
    IHttpClientFactory clients, IOptionsMonitor<BattleNetOptions> options, RealTime time, ILogger<BattleNetTokens> log)
{
    public const string ClientName = "battlenet-token";
    private readonly ConcurrentDictionary<string, Slot> _slots = new(StringComparer.Ordinal);

    /// <summary>A token that is good for some time yet.</summary>
    /// <exception cref="BattleNetRefusedException">There is none to be had.</exception>
    public async Task<string> GetAsync(string url, CancellationToken ct)
    {
        var slot = _slots.GetOrAdd(url, _ => new Slot());
        if (slot.Current is { } token && time.Clock.GetUtcNow() < token.RenewAt) return token.Value;
        await slot.Gate.WaitAsync(ct);
        try
        {
            if (slot.Current is { } renewed && time.Clock.GetUtcNow() < renewed.RenewAt) return renewed.Value;
            slot.Current = await FetchAsync(url, ct);
            return slot.Current.Value;
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    /// <summary>Forgets a token that was rejected, unless it has been replaced already.</summary>
    public void Reject(string url, string token)
    {
        if (!_slots.TryGetValue(url, out var slot)) return;
        var current = slot.Current;
        if (current?.Value == token) Interlocked.CompareExchange(ref slot.Current, null, current);
    }

    private async Task<Token> FetchAsync(string url, CancellationToken ct)
    {
        var settings = options.CurrentValue;
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]),
        };
        var pair = Encoding.UTF8.GetBytes($"{settings.ClientId}:{settings.ClientSecret}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(pair));
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, ct);
            if (!response.IsSuccessStatusCode) throw Refusal((int)response.StatusCode);
            var body = await response.Content.ReadFromJsonAsync<TokenJson>(BattleNetJson.Options, ct);
            if (body is not { AccessToken.Length: > 0, ExpiresIn: > 0 }) throw new BattleNetRefusedException("Battle.net's token answer holds no token.");
            Log.TokenFetched(log, body.ExpiresIn);

            // A fifth of its life in hand covers slow downloads and clocks that differ.
            return new Token(body.AccessToken, time.Clock.GetUtcNow() + TimeSpan.FromSeconds(body.ExpiresIn * 0.8));
        }
        catch (Exception exception) when (BattleNetFailure.IsOutage(exception, ct))
        {
            throw new BattleNetRefusedException($"Battle.net's login did not answer: {BattleNetFailure.Describe(exception)}", exception);
        }
        catch (JsonException exception)
        {
            throw new BattleNetRefusedException("Battle.net's token answer is not JSON.", exception);
        }
    }

    private static BattleNetRefusedException Refusal(int status) => status is 400 or 401 or 403
        ? new("Battle.net rejects the API client; check BattleNet:ClientId and BattleNet:ClientSecret.")
        : new($"Battle.net's login answered with status {status}; it will be tried again.");

    private sealed record Token(string Value, DateTimeOffset RenewAt);

    private sealed class Slot
    {
        public Token? Current;

        public SemaphoreSlim Gate { get; } = new(1, 1);
    }
}
