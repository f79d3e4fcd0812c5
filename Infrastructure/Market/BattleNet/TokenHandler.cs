using System.Net;
using System.Net.Http.Headers;

namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>Adds the token; a rejected one is renewed and the request sent once more.</summary>
internal sealed class TokenHandler(BattleNetTokens tokens) : DelegatingHandler
{
    public static HttpRequestOptionsKey<string> TokenUrl { get; } = new("token-url");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(TokenUrl, out var url)) return await base.SendAsync(request, cancellationToken);
        var token = await tokens.GetAsync(url, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized) return response;

        response.Dispose();
        tokens.Reject(url, token);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(url, cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}
