using DiscordAH.Domain.Professions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Professions;

/// <summary>What is known of recipes beside Battle.net, and what selling costs.</summary>
internal static class ProfessionsSetup
{
    public static IServiceCollection AddProfessionFacts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ProfessionsOptions>().Bind(configuration.GetSection(ProfessionsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProfessionsOptions>, RecipeFileOptionsValidator>();
        services.AddSingleton<IRecipeFacts, RecipeFileSource>();
        services.AddSingleton<TableRecipeFacts>();
        services.AddSingleton<IRecipeFacts>(provider => provider.GetRequiredService<TableRecipeFacts>());
        services.AddTransient(provider => Rules(provider.GetRequiredService<IOptionsMonitor<ProfessionsOptions>>().CurrentValue));
        return services;
    }

    // The game doubles the deposit with each longer duration: 15, 30 and 60 %.
    private static SellingRules Rules(ProfessionsOptions options) => new(options.DepositPercent / 100 * (options.ListingHours / 12), options.Attempts);
}
