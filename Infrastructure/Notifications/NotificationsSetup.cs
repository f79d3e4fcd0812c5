using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Notifications.Mail;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>The outbox.</summary>
public static class NotificationsSetup
{
    /// <summary>Adds the outbox; with <paramref name="dispatch"/> this process also delivers, by the <see cref="IMessageChannel"/>s it has. Call it after <c>AddPersistence</c>.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration, bool dispatch)
    {
        services.AddOutboxStore(configuration);
        if (!dispatch) return services;
        services.AddSingleton<OutboxLeases>();
        services.AddSingleton<ClosedDirect>();
        services.AddMailChannel();
        services.AddSingleton<DueNotices>();
        services.AddTransient<IJobHandler, SendNoticesJob>();
        services.AddSingleton<IRecurringJobs, NoticeUpkeep>();
        services.AddHostedService<OutboxDispatcher>();
        services.AddHostedService<OutboxWatch>();
        return services;
    }

    /// <summary>What the job queue needs of it too; safe to call twice.</summary>
    internal static void AddOutboxStore(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(service => service.ServiceType == typeof(OutboxStore))) return;
        services.AddOptions<OutboxOptions>().Bind(configuration.GetSection(OutboxOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new LeaseClock(TimeProvider.System));
        services.TryAddSingleton<WorkerName>();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<OutboxStore>());
        services.AddSingleton<IOutboxQueries>(provider => provider.GetRequiredService<OutboxStore>());
        services.AddSingleton<OutboxPruning>();
        services.AddGuardedStore<INoticeProfiles, NoticeProfileStore>();
        services.AddGuardedStore<IMailAddresses, MailAddressStore>();
        services.AddGuardedStore<INoticeBell, NoticeBell>();
        services.AddMailSettings(configuration);
        services.TryAddTransient<ChangeNoticeProfile>();
        services.TryAddTransient<SetMailAddress>();
        services.TryAddTransient<ConfirmMailAddress>();
        services.TryAddTransient<Unsubscribe>();
    }
}
