using DiscordAH.Domain.Notifications;
using MimeKit;

namespace DiscordAH.Infrastructure.Notifications.Mail;

/// <summary>The sender of the settings.</summary>
internal static class MailSender
{
    /// <summary>Reads it.</summary>
    public static bool TryParse(string? text, out MailboxAddress sender)
    {
        sender = new MailboxAddress("", "nobody@localhost");
        if (string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl)) return false;
        if (!MailboxAddress.TryParse(text, out var parsed) || !MailAddressText.TryParse(parsed.Address, out _)) return false;
        sender = parsed;
        return true;
    }
}
