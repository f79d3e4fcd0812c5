using DiscordAH.Bot.Alerts.Channels;
using DiscordAH.Bot.Alerts.Drafts;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Domain.Alerts;
using DiscordAH.Infrastructure.Alerts;

namespace DiscordAH.Bot.Alerts;

/// <summary>The commands of alerts.</summary>
internal static class AlertCommandsSetup
{
    /// <summary>Adds <c>/alert …</c> with its buttons, the buttons below firings, and <see cref="IAlertChannels"/>. Needs Discord, the market's and the professions' commands, the catalogs and the stores.</summary>
    public static IServiceCollection AddAlertCommands(this IServiceCollection services)
    {
        services.AddAlerts();
        services.AddOptions<OfficerOptions>().BindConfiguration("Panel");
        services.AddSingleton<DiscordGuilds>();
        services.AddSingleton<IAlertActors, AlertActors>();
        services.AddSingleton<IAlertChannels, DiscordAlertChannels>();
        services.AddSingleton<IAlertUseCases, AlertUseCases>();
        services.AddSingleton<AlertDrafts>();
        services.AddSingleton<RuleReader>();
        services.AddSingleton<RuleForm>();
        services.AddSingleton<AlertText>();
        services.AddSingleton<AlertRefusals>();
        services.AddSingleton<AlertPreviewView>();
        services.AddSingleton<AlertDesk>();
        services.AddSingleton<WhenSuggestions>();
        services.AddSingleton<BulkView>();
        services.AddSingleton<BulkDesk>();
        services.AddSingleton<AlertListView>();
        services.AddSingleton<AlertListDesk>();
        services.AddSingleton<FiringView>();
        services.AddSingleton<PerformanceView>();
        services.AddSingleton<ICommand, AlertCreateCommand>();
        services.AddSingleton<ICommand, AlertListCommand>();
        services.AddSingleton<ICommand, AlertBulkCommand>();
        services.AddSingleton<ICommand, AlertOpportunitiesCommand>();
        services.AddSingleton<ICommand, PerformanceCommand>();
        services.AddSingleton<IComponent, AlertMeComponent>();
        services.AddSingleton<IComponent, DraftComponent>();
        services.AddSingleton<IComponent, AlertListComponent>();
        services.AddSingleton<IComponent, FiringComponent>();
        return services;
    }
}
