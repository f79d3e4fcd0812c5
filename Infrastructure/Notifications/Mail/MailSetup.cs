using DiscordAH.Domain.Notifications;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Notifications.Mail;

/// <summary>Mail: its settings, which every process has, and the channel, where messages are delivered.</summary>
internal static class MailSetup
{
    // Set by the sandbox, whose people sit at this machine; never by an owner.
    private const string LocalUrl = "Panel:LocalUrl";

    public static void AddMailSettings(this IServiceCollection services, IConfiguration configuration)
    {
        var address = configuration["Panel:PublicUrl"];
        services.TryAddSingleton(new PanelAddress(string.IsNullOrWhiteSpace(address) ? configuration[LocalUrl] : address));
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MailOptions>, MailOptionsValidator>());
        services.TryAddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<MailOptions>>().Value;
            return new MailRules(options.IsOn, options.QuestionsPerPerson, options.QuestionsPerAddress);
        });
    }

    public static void AddMailChannel(this IServiceCollection services)
    {
        services.AddSingleton<MailSmtp>();
        services.AddSingleton<MailPickup>();
        services.AddSingleton<IMailTransport>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.HasServer ? provider.GetRequiredService<MailSmtp>() : provider.GetRequiredService<MailPickup>());
        services.AddSingleton<IMessageChannel, MailMessages>();
    }
}
