using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>That somebody was asked whether an address is theirs. Kept a day for the limits; holds neither the code nor the address.</summary>
internal sealed class MailQuestionRow
{
    public long Id { get; set; }

    public UserId UserId { get; set; }

    /// <summary>Hash of the mailbox.</summary>
    public string Mailbox { get; set; } = "";

    /// <summary>Hash of the code.</summary>
    public string Code { get; set; } = "";

    public DateTimeOffset AskedAt { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }
}
