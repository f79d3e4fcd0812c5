using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Sessions;

/// <summary>A login to the panel. Neither the cookie's key nor a readable ticket is stored: a copy of the table logs nobody in.</summary>
internal sealed class PanelSessionRow
{
    /// <summary>SHA-256 of the random key in the cookie, as hex.</summary>
    public string KeyHash { get; set; } = "";

    public UserId? UserId { get; set; }

    /// <summary>The ticket, encrypted by Data Protection.</summary>
    public byte[] Ticket { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}
