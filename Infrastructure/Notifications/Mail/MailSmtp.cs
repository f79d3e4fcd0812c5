using System.Globalization;
using System.Net.Sockets;
using DiscordAH.Domain.Notifications;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace DiscordAH.Infrastructure.Notifications.Mail;

/// <summary>
/// Hands mails to a server. Before the content has begun nothing was delivered, whatever failed; a connection lost within it or before the answer leaves the outcome
/// unknown, and the next attempt carries the same Message-ID, by which mailboxes know the second for the first.
/// </summary>
internal sealed class MailSmtp(IOptions<MailOptions> options) : IMailTransport
{
    private const int FirstPermanent = 500;
    private const int MaxReason = 200;

    public async Task<Delivery> SendAsync(MimeMessage mail, string nonce, CancellationToken ct)
    {
        var server = options.Value.Smtp;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(server.Timeout);
        using var client = new SmtpClient();
        try
        {
            await ConnectAsync(client, server, limit.Token);
        }
        catch (Exception e) when (IsOfTheLine(e) || e is SmtpCommandException or AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            return new Delivery.Later($"The mail server could not be used: {ReasonOf(e)}");
        }

        var content = new ContentProgress();
        try
        {
            await client.SendAsync(mail, limit.Token, content);
        }
        catch (SmtpCommandException e)
        {
            return Of(e, mail);
        }
        catch (Exception e) when (IsOfTheLine(e) || e is ServiceNotAuthenticatedException)
        {
            return content.HasBegun
                ? new Delivery.Unknown($"The mail server did not say whether it took the mail: {ReasonOf(e)}")
                : new Delivery.Later($"The mail server went away: {ReasonOf(e)}");
        }

        await LeaveAsync(client, limit.Token);
        return new Delivery.Done();
    }

    private static async Task ConnectAsync(SmtpClient client, MailServer server, CancellationToken ct)
    {
        var security = server.Security switch
        {
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => throw new InvalidOperationException("Not a way to protect a connection."),
        };
        await client.ConnectAsync(server.Host!, server.Port, security, ct);
        if (!string.IsNullOrEmpty(server.User)) await client.AuthenticateAsync(server.User, server.Password ?? "", ct);
    }

    private static Delivery Of(SmtpCommandException refusal, MimeMessage mail)
    {
        var code = (int)refusal.StatusCode;
        var reason = string.Create(CultureInfo.InvariantCulture, $"The mail server answered {code}: {WithoutAddresses(refusal.Message, mail)}");
        return code >= FirstPermanent ? new Delivery.Refused(reason) : new Delivery.Later(reason);
    }

    // What a server says stands in logs and in lists; whom it concerns does not.
    private static string WithoutAddresses(string text, MimeMessage mail)
    {
        foreach (var address in mail.To.Mailboxes) text = text.Replace(address.Address, "the address", StringComparison.OrdinalIgnoreCase);
        var plain = new string([.. text.Select(mark => char.IsControl(mark) ? ' ' : mark)]);
        return plain.Length <= MaxReason ? plain : plain[..MaxReason];
    }

    private static bool IsOfTheLine(Exception e) => e is IOException or SocketException or SmtpProtocolException or TimeoutException or OperationCanceledException or ServiceNotConnectedException;

    private static string ReasonOf(Exception e) => e switch
    {
        OperationCanceledException or TimeoutException => "it did not answer in time (Mail:Smtp:Timeout).",
        SslHandshakeException => "its certificate is not trusted, or it speaks no TLS on this port (Mail:Smtp:Port, Mail:Smtp:Security).",
        NotSupportedException => "it offers no TLS (Mail:Smtp:Security).",
        AuthenticationException => "it did not take the account (Mail:Smtp:User, Mail:Smtp:Password).",
        ServiceNotAuthenticatedException => "it wants an account (Mail:Smtp:User, Mail:Smtp:Password).",
        SmtpCommandException refusal => string.Create(CultureInfo.InvariantCulture, $"it answered {(int)refusal.StatusCode}."),
        SocketException socket => $"the connection failed ({socket.SocketErrorCode}).",
        _ => "the connection broke.",
    };

    // It has the mail; how it says goodbye changes nothing.
    private static async Task LeaveAsync(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception e) when (IsOfTheLine(e) || e is SmtpCommandException)
        {
            // Gone is gone.
        }
    }

    private sealed class ContentProgress : ITransferProgress
    {
        private volatile bool _hasBegun;

        public bool HasBegun => _hasBegun;

        public void Report(long bytesTransferred, long totalSize) => _hasBegun = true;

        public void Report(long bytesTransferred) => _hasBegun = true;
    }
}
