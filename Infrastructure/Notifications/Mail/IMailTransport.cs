using DiscordAH.Domain.Notifications;
using MimeKit;

namespace DiscordAH.Infrastructure.Notifications.Mail;

/// <summary>Where a finished mail goes: a server, or a folder.</summary>
internal interface IMailTransport
{
    /// <summary>Makes one attempt.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="nonce">Its name, the same at every attempt.</param>
    /// <param name="ct">Cancels.</param>
    Task<Delivery> SendAsync(MimeMessage mail, string nonce, CancellationToken ct);
}
