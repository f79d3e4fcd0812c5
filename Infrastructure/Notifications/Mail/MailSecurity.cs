namespace DiscordAH.Infrastructure.Notifications.Mail;

/// <summary>How a connection to a mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>TLS is asked for before anything is said, and without it nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first byte, port 465.</summary>
    Tls,

    /// <summary>Not at all: only for a server on this machine or in a closed network; no password is sent.</summary>
    None,
}
