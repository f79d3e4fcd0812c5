using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>How a person wants to be told of a kind.</summary>
internal sealed class NoticePreferenceRow
{
    public UserId UserId { get; set; }

    public NoticeKind Kind { get; set; }

    public bool Direct { get; set; }

    public bool Mail { get; set; }

    /// <summary>The person ended mail of this kind by a mail's link: not even what cannot go by direct message is mailed.</summary>
    public bool MailEnded { get; set; }

    public DigestRhythm Rhythm { get; set; }
}
