using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.Reports;
using DiscordAH.Domain.Sources;
using DiscordAH.Domain.StaticData;
using DiscordAH.Domain.Upstream;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>The real panel on a real Kestrel, in Production, with a market, a job queue and a Discord of its own.</summary>
public sealed class TestPanel : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestPanel(WebApplication app, FakeDiscord discord, FakeTimeProvider clock, LineLog log) =>
        (_app, Discord, Clock, Log) = (app, discord, clock, log);

    public FakeDiscord Discord { get; }

    /// <summary>The clock of sessions, limits and data.</summary>
    public FakeTimeProvider Clock { get; }

    public LineLog Log { get; }

    public IServiceProvider Services => _app.Services;

    public SeededMarket Market => Services.GetRequiredService<SeededMarket>();

    public SeededInsight Insight => Services.GetRequiredService<SeededInsight>();

    public SeededJobs Jobs => Services.GetRequiredService<SeededJobs>();

    public SeededIngestion Ingestion => Services.GetRequiredService<SeededIngestion>();

    public SeededAlerts Alerts => Services.GetRequiredService<SeededAlerts>();

    public SeededNotices Notices => Services.GetRequiredService<SeededNotices>();

    public MemoryTickets Tickets => (MemoryTickets)Services.GetRequiredService<ITicketStore>();

    public string Url { get; private set; } = "";

    public static async Task<TestPanel> StartAsync(Action<Dictionary<string, string?>>? settings = null, Action<IServiceCollection>? services = null)
    {
        var discord = await FakeDiscord.StartAsync();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 20, 37, 12, TimeSpan.Zero));
        var log = new LineLog();
        var values = new Dictionary<string, string?>
        {
            ["Discord:ApiUrl"] = discord.Url + "/api", ["Discord:AuthorizeUrl"] = discord.Url + "/authorize",
            ["Discord:ApplicationId"] = FakeDiscord.Application, ["Discord:ClientSecret"] = FakeDiscord.Secret, ["Discord:Token"] = FakeDiscord.Token,
            ["Panel:GuildId"] = FakeDiscord.Guild, ["Panel:AnonymousPerMinute"] = "100000", ["Panel:MemberPerMinute"] = "100000", ["Panel:LoginsPerMinute"] = "100000",
        };
        settings?.Invoke(values);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = Path.GetTempPath() });
        builder.Configuration.AddInMemoryCollection(values);
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock).AddKeyedSingleton<TimeProvider>(PanelSetup.RealTime, clock);
        builder.Services.AddSingleton<SeededMarket>().AddSingleton<IMarketQueries>(sp => sp.GetRequiredService<SeededMarket>())
            .AddSingleton<IPriceBars>(sp => sp.GetRequiredService<SeededMarket>())
            .AddSingleton<IItemCatalog>(sp => sp.GetRequiredService<SeededMarket>()).AddSingleton<IRealmCatalog>(sp => sp.GetRequiredService<SeededMarket>());
        builder.Services.AddSingleton<ISaleQueries, SeededSales>();
        builder.Services.AddSingleton<SeededTrends>()
            .AddSingleton<IRegionPrices>(sp => sp.GetRequiredService<SeededTrends>()).AddSingleton<IRealmOffers>(sp => sp.GetRequiredService<SeededTrends>())
            .AddSingleton<ITrendReckoning, ReckonTrends>().AddSingleton<Foretell>(sp => sp.GetRequiredService<SeededTrends>().ForetellAsync);
        builder.Services.AddSingleton<SeededJobs>().AddSingleton<IJobQueries>(sp => sp.GetRequiredService<SeededJobs>())
            .AddSingleton<IJobStore>(sp => sp.GetRequiredService<SeededJobs>()).AddSingleton<IJobQueue>(sp => sp.GetRequiredService<SeededJobs>())
            .AddSingleton<IRecurringQueries>(sp => sp.GetRequiredService<SeededJobs>());
        builder.Services.AddSingleton<SeededProfessionMarket>();
        builder.Services.AddSingleton<IProfessionCatalog>(provider => provider.GetRequiredService<SeededProfessionMarket>());
        builder.Services.AddSingleton<IRecipeFacts>(provider => provider.GetRequiredService<SeededProfessionMarket>());
        builder.Services.AddSingleton<IReckoned>(provider => provider.GetRequiredService<SeededProfessionMarket>());
        builder.Services.AddSingleton<IPriceTrends, SeededHerbTrend>().AddSingleton(SellingRules.Default);
        builder.Services.AddSingleton<IReportArchive, SeededReports>();
        builder.Services.AddSingleton<IProfessionStore, SeededProfessions>().AddSingleton<IStaticLedger, SeededLedger>();
        builder.Services.AddSingleton<SeededEvents>().AddSingleton<IMarketEvents>(sp => sp.GetRequiredService<SeededEvents>())
            .AddSingleton<ITokenPrices>(sp => sp.GetRequiredService<SeededEvents>()).AddSingleton<ITokenCharts, DrawnCharts>();
        builder.Services.AddSingleton<SeededOutbox>().AddSingleton<IOutbox>(sp => sp.GetRequiredService<SeededOutbox>()).AddSingleton<IOutboxQueries>(sp => sp.GetRequiredService<SeededOutbox>());
        builder.Services.AddSingleton<SeededIngestion>().AddSingleton<IIngestionQueries>(sp => sp.GetRequiredService<SeededIngestion>())
            .AddSingleton<IIngestionSettings>(sp => sp.GetRequiredService<SeededIngestion>()).AddSingleton<IMarketRhythms>(sp => sp.GetRequiredService<SeededIngestion>())
            .AddSingleton<IUpstreamHealth>(sp => sp.GetRequiredService<SeededIngestion>());
        builder.Services.AddSingleton<SeededQuality>().AddSingleton<IMarketQualityStore>(sp => sp.GetRequiredService<SeededQuality>())
            .AddSingleton<IPriceFeedbackStore>(sp => sp.GetRequiredService<SeededQuality>()).AddSingleton<ISourceStates>(sp => sp.GetRequiredService<SeededQuality>())
            .AddSingleton<ISuspectPrices>(sp => sp.GetRequiredService<SeededQuality>());
        builder.Services.AddSingleton<IPriceCharts, DrawnCharts>().AddSingleton<ITicketStore, MemoryTickets>();
        builder.Services.AddSingleton<SeededInsight>().AddSingleton<IMarketInsight>(sp => sp.GetRequiredService<SeededInsight>())
            .AddSingleton<ITrendCharts, DrawnCharts>().AddSingleton<ICompareCharts, DrawnCharts>();
        builder.Services.AddSingleton<SeededAlerts>().AddSingleton<IAlertStore>(sp => sp.GetRequiredService<SeededAlerts>())
            .AddSingleton<IFiringStore, SeededFirings>().AddSingleton<IAlertPast, SeededAlertPast>().AddSingleton<IAlertCharts, DrawnCharts>().AddSingleton(AlertLimits.Usual);
        builder.Services.AddSingleton<SeededNotices>().AddSingleton<INoticeBell>(sp => sp.GetRequiredService<SeededNotices>())
            .AddSingleton<INoticeProfiles>(sp => sp.GetRequiredService<SeededNotices>()).AddSingleton<IMailAddresses>(sp => sp.GetRequiredService<SeededNotices>())
            .AddSingleton(MailRules.Off with { IsOn = true });
        builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        builder.Services.AddSingleton<JobStorage>(new InMemoryStorage());
        builder.Services.AddPanel(builder.Configuration);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.UsePanel();
        app.MapGet("/crash-test", string () => throw new InvalidOperationException("PLANTED_SECRET at /srv/secret.cs line 1")).AllowAnonymousForTest();
        await app.StartAsync();
        return new TestPanel(app, discord, clock, log) { Url = app.Urls.First() };
    }

    /// <summary>A browser without a session.</summary>
    public Browser Anonymous() => new(Url);

    /// <summary>A browser signed in as somebody.</summary>
    public async Task<Browser> SignInAsync(string person)
    {
        var browser = new Browser(Url);
        await browser.SignInAsync(person);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Discord.DisposeAsync();
    }
}
