using System.Net.Http.Json;
using System.Text.Json;
using DiscordAH.Bot.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.EndToEnd.Tests.Harness;

/// <summary>The whole program in this process: bot, sandbox, panel, jobs, on a free loopback port and a data directory of its own.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private RunningBot(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public Uri Address { get; }

    public HttpClient Http => _http;

    public IServiceProvider Services => _app.Services;

    public static async Task<RunningBot> StartAsync(string dataDirectory, params string[] settings)
    {
        string[] args = ["--urls", "http://127.0.0.1:0", "--Data:Directory", dataDirectory, .. settings];
        var app = BotHost.Build(args);
        await app.StartAsync();
        var bot = new RunningBot(app, new Uri(app.Urls.First()));
        await app.Services.GetRequiredService<StartupBanner>().Ready.WaitAsync(StartLimit);
        return bot;
    }

    /// <summary>Types a command as a person and waits for the answer.</summary>
    public Task<JsonElement> SayAsync(string text, string user = "member-1", string channel = "market") =>
        RunAsync(new { user, channel, text });

    public Task<JsonElement> ClickAsync(JsonElement message, string customId, string user = "member-1", string channel = "market") =>
        RunAsync(new { user, channel, click = new { message = message.GetProperty("id").GetString(), custom_id = customId } });

    public async Task<JsonElement> RunAsync(object request)
    {
        using var response = await _http.PostAsJsonAsync("/sandbox/run", request, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    public async Task SetFaultAsync(object fault)
    {
        using var response = await _http.PostAsJsonAsync("/sandbox/faults", fault, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public async Task<JsonElement> GetJsonAsync(string path) =>
        await _http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
