using System.Net;
using System.Text.RegularExpressions;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>A client with cookies that follows no redirect by itself. Like a browser it sends Secure cookies to loopback, and names its origin on posts.</summary>
public sealed partial class Browser(string url) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(url) };

    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    public string Origin { get; } = url;

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0 && !request.Headers.Contains("Cookie")) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await _client.SendAsync(request);
        foreach (var line in response.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
        {
            var pair = line.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0 || line.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)) Cookies.Remove(pair[0]);
            else Cookies[pair[0]] = pair[1];
        }

        return response;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<string> TextAsync(string path)
    {
        using var response = await GetAsync(path);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Posts a form as a page would: with the page's token and our origin.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string>? fields = null, string tokenFrom = "/help", string? origin = null, bool withToken = true)
    {
        fields = new Dictionary<string, string>(fields ?? []);
        if (withToken) fields["csrf"] = await TokenAsync(tokenFrom);
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Origin", origin ?? Origin);
        return await SendAsync(request);
    }

    public async Task<string> TokenAsync(string page) => Token().Match(await TextAsync(page)).Groups[1].Value;

    /// <summary>Goes through Discord's consent.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string person, string? returnUrl = null)
    {
        var begin = await GetAsync("/login/discord" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)));
        Assert.Equal(HttpStatusCode.Redirect, begin.StatusCode);
        using var outside = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var consent = await outside.GetAsync(begin.Headers.Location + "&as=" + person);
        return await GetAsync(consent.Headers.Location!.PathAndQuery);
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"csrf\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
