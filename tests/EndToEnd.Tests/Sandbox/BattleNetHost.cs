using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DiscordAH.Sandbox;
using DiscordAH.Sandbox.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

/// <summary>A Kestrel host with the sandbox on a free port, and a logged-in client.</summary>
public sealed class BattleNetHost : IAsyncDisposable
{
    /// <summary>A Saturday.</summary>
    public static readonly DateTimeOffset Start = new(2026, 10, 17, 12, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;

    private BattleNetHost(WebApplication app, SandboxClock clock, Uri address)
    {
        _app = app;
        Clock = clock;
        Address = address;
        Client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(address, "/sandbox/battlenet/"),
        };
    }

    public SandboxClock Clock { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public SandboxFaults Faults => _app.Services.GetRequiredService<SandboxFaults>();

    public IServiceProvider Services => _app.Services;

    public static async Task<BattleNetHost> StartAsync(Action<SandboxOptions>? configure = null, double speed = 0, bool login = true)
    {
        var options = new SandboxOptions();
        configure?.Invoke(options);
        var clock = new SandboxClock(Start, speed);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSandbox(options, clock);
        var app = builder.Build();
        app.UseSandbox();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var host = new BattleNetHost(app, clock, new Uri(address));
        if (login)
            await host.LogInAsync();
        return host;
    }

    public static AuthenticationHeaderValue Basic(string id, string secret) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}")));

    public Task<HttpResponseMessage> TokenAsync(string id, string secret)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "oauth/token")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]),
        };
        request.Headers.Authorization = Basic(id, secret);
        return Client.SendAsync(request);
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        response.EnsureSuccessStatusCode();
        return await ParseAsync(response);
    }

    public static async Task<JsonElement> ParseAsync(HttpResponseMessage response)
    {
        await using var stream = await response.Content.ReadAsStreamAsync();
        using var document = await JsonDocument.ParseAsync(stream);
        return document.RootElement.Clone();
    }

    public Task<JsonElement> AuctionsAsync(string region, string realm, long? at = null)
    {
        var path = realm == "commodities" ? "auctions/commodities" : $"connected-realm/{realm}/auctions";
        return GetAsync($"{region}/data/wow/{path}?namespace=dynamic-{region}&locale=en_US" + (at is { } time ? FormattableString.Invariant($"&at={time}") : ""));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task LogInAsync()
    {
        using var response = await TokenAsync(SandboxIdentity.BattleNetClientId, SandboxIdentity.BattleNetClientSecret);
        response.EnsureSuccessStatusCode();
        var token = (await ParseAsync(response)).GetProperty("access_token").GetString();
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }
}
