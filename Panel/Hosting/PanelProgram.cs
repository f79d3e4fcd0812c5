using DiscordAH.Infrastructure.Caching;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Sessions;
using DiscordAH.Infrastructure.Telemetry;

namespace DiscordAH.Panel.Hosting;

/// <summary>The panel as a process of its own: same database, no gateway, no workers.</summary>
public static class PanelProgram
{
    private const string DefaultUrl = "http://127.0.0.1:5081";

    /// <summary>Runs until stopped; 1 when something the owner can put right kept it from starting.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = Build(args);
            await app.StartAsync();
            await Console.Out.WriteLineAsync($"Panel          {app.Urls.First()}/{Environment.NewLine}ready");
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception exception) when (StartupFailure.Explain(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>Composes the process.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Environment.CurrentDirectory });
        if (string.IsNullOrWhiteSpace(builder.Configuration["urls"])) builder.Configuration["urls"] = DefaultUrl;
        builder.AddTelemetry("panel");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPersistence(builder.Configuration);
        builder.Services.AddProtection(builder.Configuration);
        builder.Services.AddCaching(builder.Configuration);
        builder.Services.AddJobs(builder.Configuration, runWorkers: false);
        builder.Services.AddNotifications(builder.Configuration, dispatch: false);
        builder.Services.AddBattleNetOptions(builder.Configuration);
        builder.Services.AddCatalogs();
        builder.Services.AddHealth();
        builder.Services.AddDatabaseSessions();
        builder.Services.AddPanel(builder.Configuration);
        var app = builder.Build();
        app.UsePanel();
        return app;
    }
}
