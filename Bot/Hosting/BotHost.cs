using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Market;
using DiscordAH.Bot.Notifications;
using DiscordAH.Bot.Professions;
using DiscordAH.Bot.Reports;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Caching;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Reports;
using DiscordAH.Infrastructure.Sessions;
using DiscordAH.Infrastructure.Sources;
using DiscordAH.Infrastructure.Telemetry;
using DiscordAH.Panel;
using DiscordAH.Sandbox;

namespace DiscordAH.Bot.Hosting;

/// <summary>The composition root of the all-in-one process. Read it as the table of contents of the house.</summary>
internal static class BotHost
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Environment.CurrentDirectory });
        var address = ListeningAddress.Settle(builder.Configuration);
        var sandbox = SandboxMode.IsOn(builder.Configuration);
        var panel = builder.Configuration.GetValue("Panel:Enabled", true);
        if (sandbox) SandboxMode.PointSettingsAt(builder.Configuration, address);

        var services = builder.Services;
        builder.AddTelemetry("bot");
        if (sandbox) SandboxMode.AddServices(services, builder.Configuration);
        else services.AddSingleton(TimeProvider.System);

        AddMarket(services, builder.Configuration, runs: true);
        services.AddHealth();
        services.AddDiscord(builder.Configuration);
        services.AddMarketCommands();
        services.AddProfessionCommands();
        services.AddReportCommands();
        services.AddMessageChannels();
        services.AddSingleton(new StartupAddresses(address, sandbox, panel));
        services.AddSingleton<StartupBanner>();
        services.AddHostedService(provider => provider.GetRequiredService<StartupBanner>());
        if (panel)
        {
            services.AddDatabaseSessions();
            services.AddPanel(builder.Configuration);
        }

        var app = builder.Build();
        if (sandbox) app.UseSandbox();
        if (panel) app.UsePanel();
        return app;
    }

    /// <summary>The market without its faces.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The settings.</param>
    /// <param name="runs">Whether this process reads markets by itself; the import only stores what it is given.</param>
    public static void AddMarket(IServiceCollection services, IConfiguration configuration, bool runs)
    {
        services.AddPersistence(configuration);
        services.AddProtection(configuration);
        services.AddCaching(configuration);
        services.AddJobs(configuration, runWorkers: runs);
        services.AddNotifications(configuration, dispatch: runs);
        services.AddBattleNet(configuration);
        services.AddIngestion(schedule: runs);
        if (runs) services.AddSecondSources(configuration);
        services.AddCatalogs();
        services.AddReportJobs();
        services.AddAlertJobs();
    }
}
