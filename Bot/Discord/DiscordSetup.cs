using System.Net;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Gateway;
using DiscordAH.Bot.Discord.Interactions;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Discord.Rest;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Discord;

/// <summary>Everything that connects to Discord. The features register their <see cref="ICommand"/>s and <see cref="IComponent"/>s themselves.</summary>
public static class DiscordSetup
{
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DiscordOptions>().Bind(configuration.GetSection(DiscordOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new DiscordClock(TimeProvider.System));
        services.AddSingleton(provider => SigningKey.Load(
            provider.GetRequiredService<IOptions<DiscordOptions>>().Value.SigningKey, configuration["Data:Directory"] is { Length: > 0 } directory ? directory : "data"));
        AddClient(services);
        AddPipeline(services);
        services.AddSingleton<DiscordConnection>();
        services.AddHostedService(provider => provider.GetRequiredService<DiscordConnection>());
        services.AddHealthChecks().AddCheck<DiscordHealth>("discord", tags: ["ready"]);
        return services;
    }

    private static void AddClient(IServiceCollection services)
    {
        services.AddHttpClient(DiscordRest.Client, http =>
            {
                http.DefaultRequestHeaders.Add("User-Agent", DiscordUserAgent.Text);
                http.Timeout = TimeSpan.FromSeconds(30);
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers(); // They log addresses, and those of interactions hold tokens.
        services.AddSingleton<DiscordRest>();
        services.AddSingleton<DiscordChannels>();
        services.AddSingleton<ReplyWriter>();
        services.AddSingleton<SignedState>();
#if USE_DISCORD_NET
        services.AddSingleton<IDiscordClient, DiscordNet.DiscordNetClient>();
#else
        services.AddSingleton<IdentifyGate>();
        services.AddSingleton<IDiscordClient, GatewayShards>();
#endif
    }

    private static void AddPipeline(IServiceCollection services)
    {
        services.AddSingleton<CommandCatalogue>();
        services.AddSingleton<CommandMentions>();
        services.AddSingleton<ICommandMentions>(provider => provider.GetRequiredService<CommandMentions>());
        services.AddSingleton<CommandRegistration>();
        services.AddSingleton<HandlerSlots>();
        services.AddSingleton<CommandRunner>();
        services.AddSingleton<ComponentRunner>();
        services.AddSingleton<InteractionPipeline>();
    }
}
