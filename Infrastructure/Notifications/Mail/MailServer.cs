namespace DiscordAH.Infrastructure.Notifications.Mail;

/// <summary>Section <c>Mail:Smtp</c>: the server that takes mail from this program.</summary>
public sealed class MailServer
{
    /// <summary>Its name; empty for none.</summary>
    public string? Host { get; set; }

    /// <summary>Its port; default 587.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected; default StartTls.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Account; empty for none.</summary>
    public string? User { get; set; }

    /// <summary>Its password.</summary>
    public string? Password { get; set; }

    /// <summary>Patience with one mail, all in all; default 30 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
