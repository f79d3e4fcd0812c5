using System.Net;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using DiscordAH.Domain.Professions;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Panel.Alerts;
using DiscordAH.Panel.Api;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Pages.Jobs;
using DiscordAH.Panel.Web;
using Hangfire;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Prometheus;

namespace DiscordAH.Panel;

/// <summary>
/// Puts the panel into a host: the bot's process, or its own. The host brings the stores: IMarketQueries, IItemCatalog, IRealmCatalog,
/// IPriceCharts, ITokenCharts, ITrendCharts, ICompareCharts, IMarketEvents, ITokenPrices, IProfessionStore, IProfessionCatalog, IReckoned, SellingRules, IPriceTrends,
/// ITrendReckoning, IRegionPrices, IRealmOffers, ForecastPrice, IStaticLedger, IReportArchive,
/// IIngestionQueries, IIngestionSettings, IMarketRhythms, IUpstreamHealth, IJobQueries, IJobStore, IJobQueue,
/// IRecurringQueries, IOutbox, IOutboxQueries, IAlertStore, IAlertPast, IFiringStore, IAlertCharts, AlertLimits, INoticeBell, INoticeProfiles, an ITicketStore for sessions, Data Protection and health checks.
/// </summary>
public static class PanelSetup
{
    /// <summary>Key of the clock that sessions, log-ins and limits go by: real time, also where the market's clock is the sandbox's.</summary>
    public const string RealTime = "real-time";

    /// <summary>Registers the panel.</summary>
    public static IServiceCollection AddPanel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PanelOptions>().Bind(configuration.GetSection(PanelOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PanelOptions>>(new OptionsFaults<PanelOptions>(options => options.Faults()));
        services.AddOptions<DiscordLoginOptions>().Bind(configuration.GetSection(DiscordLoginOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DiscordLoginOptions>>(new OptionsFaults<DiscordLoginOptions>(options => options.Faults()));

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddKeyedSingleton(RealTime, TimeProvider.System);
        services.TryAddTransient<LookUpPrice>();
        services.TryAddTransient<CalculatePriceTrends>();
        services.TryAddTransient<CompareServers>();
        services.TryAddTransient<LookUpToken>();
        services.TryAddTransient<QuoteGoods>();
        services.TryAddTransient<ReadProfessionMarket>();
        services.TryAddTransient<GenerateMarketReport>();
        services.TryAddTransient<IMarketInsight, MarketInsight>();
        services.TryAddTransient<CheckMarketNow>();
        services.TryAddTransient<ChangeIngestionSettings>();
        services.TryAddSingleton(FeedbackRules.Default);
        services.TryAddTransient<JudgePriceFeedback>();
        services.TryAddTransient<RetryJob>();
        services.TryAddTransient<RunJobNow>();
        services.TryAddTransient<CancelJob>();
        services.TryAddTransient<RetryJobs>();
        services.TryAddTransient<RunRecurringNow>();
        services.AddAlerts();
        services.TryAddTransient<ChangeNoticeProfile>();
        services.TryAddTransient<SetMailAddress>();
        services.TryAddTransient<ConfirmMailAddress>();
        services.TryAddTransient<Unsubscribe>();
        services.TryAddSingleton<IAlertChannels, AbsentAlertChannels>();
        services.AddTransient<AlertActors>();
        services.AddTransient<AlertSight>();
        services.AddTransient<AlertNames>();
        services.AddHttpContextAccessor();
        services.AddTransient<JobDeeds>();
        services.AddTransient<OutboxDeeds>();
        services.AddSingleton<AssetCatalog>();
        services.AddSingleton<PublicAddress>();
        services.AddHealthChecks();

        // The framework's request log writes whole addresses, and the log-in's carries a code.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        AddSessions(services);
        AddPages(services);
        services.AddPanelOpenApi();
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<PanelOptions>>(TrustProxies);
        return services;
    }

    /// <summary>Mounts the panel. Everything that is not the panel's (the sandbox) is mounted before.</summary>
    public static WebApplication UsePanel(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<PanelOptions>>().Value.KnownProxies.Length > 0) app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseWhen(
            context => HttpMethods.IsGet(context.Request.Method) && !context.Request.Cookies.ContainsKey(SessionCookie.Name),
            branch => branch.UseResponseCompression());
        app.UseMiddleware<Failures>();
        app.UseMiddleware<RequestLimits>();
        app.UseMiddleware<AssetFiles>();
        app.UseRouting();
        app.UseHttpMetrics();
        app.UseAuthentication();
        app.UseMiddleware<RateLimits>();
        app.UseMiddleware<Unrouted>();
        app.UseMiddleware<SameOrigin>();
        app.UseAuthorization();

        app.MapRazorPages();
        ApiRoutes.Map(app);
        LoginEndpoints.Map(app);
        HealthRoutes.Map(app);
        app.MapMetrics().RequireAuthorization(PanelPolicies.Metrics);
        app.MapPanelOpenApi();
        if (app.Services.GetService<JobStorage>() is { } storage) MapHangfire(app, storage);
        return app;
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.AddHttpClient(DiscordApi.ClientName, client =>
        {
            client.Timeout = TimeSpan.FromSeconds(8);
            client.MaxResponseContentBufferSize = 1024 * 1024;
            client.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (discordah, 0.1)");
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) });
        services.AddSingleton<DiscordApi>();
        services.AddSingleton<GuildRights>();
        services.AddSingleton<UsedStates>();
        services.AddDataProtection();
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme);
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        services.AddAuthorization(PanelPolicies.Configure);
        services.AddSingleton<IAuthorizationHandler, MetricsReaders>();
        services.AddAntiforgery(options =>
        {
            options.Cookie = new AlwaysSecureCookie("__Host-csrf", SameSiteMode.Strict);
            options.HeaderName = "X-CSRF-TOKEN";
            options.FormFieldName = "csrf";
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorPages().AddApplicationPart(typeof(PanelSetup).Assembly);
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
    }

    // Hangfire's own mapping wants its whole set of services and its statics; the dashboard needs a storage and its pages.
    private static void MapHangfire(WebApplication app, JobStorage storage)
    {
        var options = new DashboardOptions
        {
            // Its own filter lets every loopback peer in, which is everybody behind a proxy on this machine; ours decides alone.
            Authorization = [],
            AsyncAuthorization = [],

            // What Hangfire holds are wake-ups; the jobs themselves are acted on by our own pages.
            IsReadOnlyFunc = _ => true,
            IgnoreAntiforgeryToken = false,
            DisplayStorageConnectionString = false,
            AppPath = "/jobs",
            DashboardTitle = "Background jobs",
        };
        var dashboard = ((IEndpointRouteBuilder)app).CreateApplicationBuilder()
            .UsePathBase("/hangfire").UseMiddleware<AspNetCoreDashboardMiddleware>(storage, options, DashboardRoutes.Routes).Build();
        app.Map("/hangfire/{**path}", dashboard).RequireAuthorization(PanelPolicies.Owner);
    }

    private static void TrustProxies(ForwardedHeadersOptions options, IOptions<PanelOptions> panel)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var text in panel.Value.KnownProxies)
        {
            if (IPAddress.TryParse(text, out var address)) options.KnownProxies.Add(address);
            else options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(text));
        }
    }
}
