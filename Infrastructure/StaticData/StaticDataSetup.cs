using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Market.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.StaticData;

/// <summary>The reading of static data; <c>AddIngestion</c> calls it.</summary>
internal static class StaticDataSetup
{
    public static IServiceCollection AddStaticData(this IServiceCollection services)
    {
        services.AddTransient<StaticStep, ProfessionStep>();
        services.AddTransient<StaticStep, SkillTierStep>();
        services.AddTransient<StaticStep, RecipeStep>();
        services.AddTransient<StaticStep, MountStep>();
        services.AddTransient<StaticStep, ToyStep>();
        services.AddTransient<StaticStep, PetStep>();
        services.AddTransient<IconReader>();
        services.AddTransient<IJobHandler, RefreshStaticJob>();
        services.AddSingleton<IRecurringJobs, StaticRecurringJobs>();
        return services;
    }
}
