using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Domain.Reports;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DiscordAH.Bot.Reports;

/// <summary>Commands that make reports.</summary>
internal static class ReportCommandsSetup
{
    /// <summary>Adds <c>/market report</c>. Needs the catalogs, the stores, the job queue and <c>AddMarketCommands</c>.</summary>
    public static IServiceCollection AddReportCommands(this IServiceCollection services)
    {
        services.TryAddTransient<RequestMarketReport>();
        services.AddSingleton<MarketReportView>();
        services.AddSingleton<MarketReportDesk>();
        services.AddSingleton<ICommand, MarketReportCommand>();
        return services;
    }
}
