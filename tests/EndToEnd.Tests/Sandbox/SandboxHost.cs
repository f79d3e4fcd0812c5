using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DiscordAH.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

/// <summary>The sandbox alone on a real socket, port chosen by the system.</summary>
internal sealed class SandboxHost : IAsyncDisposable
{
    public const string Market = "1100000000000000111";
    public const string Officers = "1100000000000000113";
    public const string HomeGuild = "1100000000000000100";

    private readonly WebApplication _app;

    private SandboxHost(WebApplication app)
    {
        _app = app;
        BaseUrl = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + SandboxSetup.Root;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        Http = new HttpClient(handler) { BaseAddress = new Uri(BaseUrl + "/") };
        Bot = new HttpClient(handler, disposeHandler: false) { BaseAddress = new Uri(BaseUrl + "/discord/api/v10/") };
        Bot.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", SandboxIdentity.BotToken);
    }

    public string BaseUrl { get; }

    /// <summary>Relative to <c>/sandbox/</c>, as a person.</summary>
    public HttpClient Http { get; }

    /// <summary>Relative to the REST API, with the bot's token.</summary>
    public HttpClient Bot { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<SandboxHost> StartAsync(Action<SandboxOptions>? configure = null)
    {
        var options = new SandboxOptions();
        options.Discord.RateLimits = false;
        configure?.Invoke(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSandbox(options, new SandboxClock());
        var app = builder.Build();
        app.UseSandbox();
        await app.StartAsync();
        return new SandboxHost(app);
    }

    public async Task<(int Status, JsonNode? Body, HttpResponseMessage Response)> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body)) };
        var response = await Bot.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response);
    }

    public Task<(int Status, JsonNode? Body, HttpResponseMessage Response)> PostMessageAsync(object body, string channel = Market) =>
        SendAsync(HttpMethod.Post, $"channels/{channel}/messages", body);

    public async Task<JsonNode> RunAsync(object body)
    {
        using var response = await Http.PostAsJsonAsync("run", body);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public async Task FaultAsync(string fault, object? value = null, int? times = null, string? route = null)
    {
        using var response = await Http.PostAsJsonAsync("faults", new { target = "discord", fault, value = value?.ToString(), times, route });
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Registers commands for the home guild.</summary>
    public async Task RegisterAsync(params object[] commands)
    {
        var (status, body, _) = await SendAsync(HttpMethod.Put, $"applications/{SandboxIdentity.ApplicationId}/guilds/{HomeGuild}/commands", commands);
        Assert.True(status == 200, body?.ToJsonString());
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Bot.Dispose();
        await _app.DisposeAsync();
    }
}
