using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>How a person is told, whatever it is about.</summary>
internal sealed class NoticeProfileRow
{
    public UserId UserId { get; set; }

    /// <summary>IANA name; null for UTC.</summary>
    public string? Zone { get; set; }

    /// <summary>Minutes of the day at which quiet hours begin and end; null for none.</summary>
    public int? QuietFrom { get; set; }

    public int? QuietTo { get; set; }

    public int DigestHour { get; set; }

    public string? MailAddress { get; set; }

    /// <summary>When the owner of the address said that it is theirs; null before.</summary>
    public DateTimeOffset? MailConfirmedAt { get; set; }

    /// <summary>The code of unsubscribe links; another for another address.</summary>
    public string? UnsubscribeCode { get; set; }

    /// <summary>When Discord last said that the person takes no direct messages, or was last asked whether that is still so.</summary>
    public DateTimeOffset? DirectClosedAt { get; set; }
}
