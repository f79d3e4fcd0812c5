using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>How people want to be told.</summary>
public interface INoticeProfiles
{
    /// <summary>A person's profile; <see cref="NoticeProfile.Usual"/> when the person said nothing.</summary>
    Task<NoticeProfile> FindAsync(UserId user, CancellationToken ct);

    /// <summary>Writes zone, quiet hours, digest hour and preferences; not the mail address.</summary>
    Task SaveAsync(NoticeProfile profile, CancellationToken ct);
}
