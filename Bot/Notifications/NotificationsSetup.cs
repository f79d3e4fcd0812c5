using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary>The ways by which the bot delivers what stands in the outbox.</summary>
internal static class NotificationsSetup
{
    /// <summary>Needs <c>AddDiscord</c>.</summary>
    public static IServiceCollection AddMessageChannels(this IServiceCollection services)
    {
        services.AddSingleton<NoticeSender>();
        services.AddSingleton<IMessageChannel, DirectMessages>();
        services.AddSingleton<IMessageChannel, GuildMessages>();
        return services;
    }
}
