using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>Sets where a person's mail goes, and sends the question whether it is theirs.</summary>
public sealed class SetMailAddress
{
    /// <summary>Sets it; null removes it.</summary>
    /// <returns>The profile as it stands now, or <see cref="NoticeErrors.BadMailAddress"/>, <see cref="NoticeErrors.MailOff"/>, <see cref="NoticeErrors.AskedTooOften"/>.</returns>
    public Task<Result<NoticeProfile>> RunAsync(UserId user, string? address, CancellationToken ct) => throw new NotImplementedException();
}
