using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary>The ways by which the bot delivers what stands in the outbox.</summary>
internal static class NotificationsSetup
{
    /// <summary>Needs <c>AddDiscord</c> and the market's commands.</summary>
    public static IServiceCollection AddMessageChannels(this IServiceCollection services)
    {
        services.AddSingleton<NoticeComposer>();
        services.AddSingleton<INoticePictures, NoticePictures>();
        services.AddSingleton<NoticeSender>();
        services.AddSingleton<IMessageChannel, DirectMessages>();
        services.AddSingleton<IMessageChannel, GuildMessages>();
        return services;
    }

    /// <summary>Adds <c>/notify …</c>. The use cases come with the notifications' stores.</summary>
    public static IServiceCollection AddNotifyCommands(this IServiceCollection services)
    {
        services.AddSingleton<INoticeUseCases, NoticeUseCases>();
        services.AddSingleton<NoticeProfileView>();
        services.AddSingleton<ICommand, NotifyShowCommand>();
        services.AddSingleton<ICommand, NotifySetCommand>();
        services.AddSingleton<ICommand, NotifyQuietCommand>();
        services.AddSingleton<ICommand, NotifyZoneCommand>();
        services.AddSingleton<ICommand, NotifyMailCommand>();
        services.AddSingleton<IComponent, MailComponent>();
        return services;
    }
}
