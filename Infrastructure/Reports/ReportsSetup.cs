using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.Reports;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Reports.Archive;
using DiscordAH.Infrastructure.Reports.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Reports;

/// <summary>Reports: their archive, and the work that makes them.</summary>
public static class ReportsSetup
{
    /// <summary>Adds <see cref="IReportArchive"/>; <c>AddPersistence</c> calls it.</summary>
    internal static IServiceCollection AddReportArchive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReportsOptions>().Bind(configuration.GetSection(ReportsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReportsOptions>, RendererIsThere>();
        services.AddGuardedStore<IReportArchive, ReportArchive>();
        services.TryAddTransient<ReportStamps>();
        return services;
    }

    /// <summary>Adds the jobs. Needs GenerateMarketReport and ForecastPrice, the realm catalog, the stores and the job queue.</summary>
    public static IServiceCollection AddReportJobs(this IServiceCollection services)
    {
        services.AddTransient(provider => new MarketReportSources(
            (request, ct) => provider.GetRequiredService<GenerateMarketReport>().RunAsync(request, ct),
            (market, variant, ct) => provider.GetRequiredService<ForecastPrice>().RunAsync(market, variant, ct)));
        services.AddSingleton<SkiaReports>();
        services.AddSingleton<IReportRenderer>(Renderer);
        services.AddTransient<IJobHandler, MarketReportJob>();
        services.AddTransient<IJobHandler, PruneReportsJob>();
        services.AddSingleton<IRecurringJobs, PruneReportsJob>();
        return services;
    }

    private static IReportRenderer Renderer(IServiceProvider provider) => provider.GetRequiredService<IOptions<ReportsOptions>>().Value.Renderer switch
    {
#if USE_QUEST_PDF
        ReportRendererKind.QuestPdf => new QuestPdf.QuestPdfReports(),
#endif
        _ => provider.GetRequiredService<SkiaReports>(),
    };
}
