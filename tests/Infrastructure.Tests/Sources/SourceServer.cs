using System.Collections.Concurrent;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Sources;
using DiscordAH.TestKit.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Sources;

/// <summary>A site on loopback that a test scripts, and readers set up against it over a real database.</summary>
internal sealed class SourceServer : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private readonly WebApplication _app;

    private SourceServer(WebApplication app) => _app = app;

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>Requests seen, as path and query.</summary>
    public ConcurrentQueue<string> Seen { get; } = new();

    /// <summary>Requests seen as conditional.</summary>
    public ConcurrentQueue<string> Conditional { get; } = new();

    public FakeTimeProvider Time { get; } = new(Now);

    public string Url => _app.Urls.First();

    public static async Task<SourceServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new SourceServer(app);
        app.Run(server.ServeAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Readers of this server over a database.</summary>
    public ServiceProvider Readers(TestDatabase database, params (string Key, string? Value)[] more) => Readers(database, Time, Url, more);

    /// <summary>Readers of a server over a database.</summary>
    public static ServiceProvider Readers(TestDatabase database, TimeProvider time, string url, params (string Key, string? Value)[] more)
    {
        var configuration = database.Configuration(
        [
            ("BattleNet:Regions:0", "us"), ("Sources:Retries", "0"), ("Sources:RetryDelay", "00:00:00.010"),
            ("Sources:Tsm:Url", url + "/tsm/retail/{region}/region/items.csv"), ("Sources:Wowhead:Url", url + "/wowhead"), ("Sources:Wowhead:Pause", "00:00:00.001"),
            ("Sources:Db2:Url", url + "/db2"), .. more,
        ]);
        return database.Services(services =>
        {
            services.AddSingleton(time);
            services.AddBattleNetOptions(configuration);
            services.AddSecondSources(configuration);
        });
    }

    /// <summary>Answers with text, its version and its time.</summary>
    public static Task TextAsync(HttpContext context, string text, DateTimeOffset? modified = null, string? tag = null)
    {
        if (modified is { } at) context.Response.Headers.LastModified = at.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        if (tag is not null) context.Response.Headers.ETag = tag;
        return context.Response.WriteAsync(text);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString;
        Seen.Enqueue(path);
        if (context.Request.Headers.IfModifiedSince.Count > 0 || context.Request.Headers.IfNoneMatch.Count > 0) Conditional.Enqueue(path);
        return Answer(context);
    }
}
