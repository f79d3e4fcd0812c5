using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>Whose mail goes where.</summary>
public interface IMailAddresses
{
    /// <summary>Sets an unconfirmed address and writes the mail that asks, together; false when the person or the address was asked too often in the last day.</summary>
    Task<bool> TryAskAsync(MailQuestion question, OutboxMessage mail, MailRules rules, CancellationToken ct);

    /// <summary>Forgets a person's address.</summary>
    Task RemoveAsync(UserId user, CancellationToken ct);

    /// <summary>Answers a question: once, in time, and while the address is still the one that was asked about.</summary>
    /// <returns>Who confirmed; null when the code is not valid.</returns>
    Task<UserId?> TryConfirmAsync(string code, DateTimeOffset now, CancellationToken ct);

    /// <summary>Ends mail of a kind, or of all and with it the address's confirmation.</summary>
    /// <returns>Whose; null when the code is nobody's.</returns>
    Task<UserId?> TryUnsubscribeAsync(string code, NoticeKind? kind, CancellationToken ct);
}
