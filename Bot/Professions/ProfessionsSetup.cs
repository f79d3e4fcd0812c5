using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Domain.Professions;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DiscordAH.Bot.Professions;

/// <summary>The professions' commands.</summary>
internal static class ProfessionsSetup
{
    /// <summary>Adds <c>/market opportunities</c> and <c>/market goal …</c>. Needs the market's commands, the catalogs and the stores.</summary>
    public static IServiceCollection AddProfessionCommands(this IServiceCollection services)
    {
        services.TryAddTransient<QuoteGoods>();
        services.TryAddTransient<ReadProfessionMarket>();
        services.TryAddTransient<GenerateMarketReport>();
        services.TryAddTransient<FindOptimalBuyingOpportunities>();
        services.TryAddTransient<SetMaterialGoal>();
        services.TryAddTransient<RemoveMaterialGoal>();
        services.AddSingleton<OpportunitiesView>();
        services.AddSingleton<OpportunitiesDesk>();
        services.AddSingleton<ICommand, OpportunitiesCommand>();
        services.AddSingleton<ICommand, GoalAddCommand>();
        services.AddSingleton<ICommand, GoalListCommand>();
        services.AddSingleton<ICommand, GoalRemoveCommand>();
        services.AddSingleton<IComponent, OpportunitiesComponent>();
        return services;
    }
}
