using System.Collections.Concurrent;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Infrastructure.Tests.Market.BattleNet;

/// <summary>A Battle.net on loopback that a test scripts, and a client set up against it.</summary>
internal sealed class BattleNetServer : IAsyncDisposable
{
    public static readonly DateTimeOffset Published = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private readonly WebApplication _app;
    private int _tokens;

    private BattleNetServer(WebApplication app) => _app = app;

    /// <summary>Answers everything but tokens.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context =>
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    };

    /// <summary>Answers the token endpoint after the request was counted.</summary>
    public Func<HttpContext, Task>? TokenAnswer { get; set; }

    /// <summary>Token requests seen.</summary>
    public int Tokens => _tokens;

    /// <summary>Data requests seen, as path and query.</summary>
    public ConcurrentQueue<string> Seen { get; } = new();

    public ConcurrentQueue<string> Logged { get; } = new();

    public FakeTimeProvider Time { get; } = new(Published.AddMinutes(10));

    public Mock<IItemStore> Items { get; } = new();

    public string Url => _app.Urls.First();

    public static async Task<BattleNetServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new BattleNetServer(app);
        server.Items.Setup(items => items.ListAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        app.Run(server.ServeAsync);
        await app.StartAsync();
        return server;
    }

    public ServiceProvider Client(Action<Dictionary<string, string?>>? settings = null)
    {
        var values = new Dictionary<string, string?>
        {
            ["BattleNet:ClientId"] = "the-id",
            ["BattleNet:ClientSecret"] = "the-secret",
            ["BattleNet:TokenUrl"] = Url + "/{region}/token",
            ["BattleNet:ApiUrl"] = Url + "/{region}",
            ["BattleNet:ArchiveUrl"] = Url + "/{region}/archive",
            ["BattleNet:RetryDelay"] = "00:00:00.010",
        };
        settings?.Invoke(values);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new QueueLogger(Logged)));
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(new RealTime(Time));
        services.TryAddSingleton(Items.Object);
        services.AddBattleNet(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        return services.BuildServiceProvider();
    }

    public static async Task JsonAsync(HttpContext context, string body, DateTimeOffset? published = null)
    {
        context.Response.ContentType = "application/json;charset=UTF-8";
        if (published is { } at) context.Response.Headers.LastModified = at.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        await context.Response.WriteAsync(body);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        if (context.Request.Path.Value is { } path && path.EndsWith("/token", StringComparison.Ordinal) && !path.Contains("/archive/", StringComparison.Ordinal))
        {
            var number = Interlocked.Increment(ref _tokens);
            if (TokenAnswer is { } answer) await answer(context);
            else await JsonAsync(context, $$"""{"access_token":"token-{{number}}","token_type":"bearer","expires_in":86399,"sub":"x"}""");
            return;
        }

        Seen.Enqueue(context.Request.Path + context.Request.QueryString);
        await Answer(context);
    }

    private sealed class QueueLogger(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
