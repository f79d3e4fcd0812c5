using DiscordAH.Domain.Notifications;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Notifications.Mail;

/// <summary>Checks what one property's range cannot say.</summary>
internal sealed class MailOptionsValidator(PanelAddress panel) : IValidateOptions<MailOptions>
{
    private const int MaxPort = 65_535;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(MailOptions options)
    {
        var server = options.Smtp;
        if (server.Port is < 1 or > MaxPort) yield return "Mail:Smtp:Port must be between 1 and 65535.";
        if (!Enum.IsDefined(server.Security)) yield return "Mail:Smtp:Security must be StartTls, Tls or None.";
        if (server.Timeout < TimeSpan.FromSeconds(1) || server.Timeout > Longest) yield return "Mail:Smtp:Timeout must be between 00:00:01 and 00:10:00.";
        if (!options.IsOn) yield break;
        if (options is { HasServer: true, HasFolder: true }) yield return "Mail:Smtp:Host and Mail:PickupDirectory must not both be set: mail goes one way.";
        if (!MailSender.TryParse(options.From, out _)) yield return "Mail:From must be an address like desk@example.org or Auction desk <desk@example.org>.";
        if (!panel.IsKnown) yield return "Panel:PublicUrl must be set where mail is sent: mails carry links to confirm and to unsubscribe.";
        if (server.Security == MailSecurity.None && !string.IsNullOrEmpty(server.User)) yield return "Mail:Smtp:User must be empty where Mail:Smtp:Security is None: the password would be readable on the way.";
    }
}
