using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>Ends mail by the code of a mail's unsubscribe link; no login needed.</summary>
public sealed class Unsubscribe
{
    /// <summary>Ends mail of one kind, or all of it when null.</summary>
    /// <returns>The profile as it stands now, or <see cref="NoticeErrors.BadCode"/>.</returns>
    public Task<Result<NoticeProfile>> RunAsync(string code, NoticeKind? kind, CancellationToken ct) => throw new NotImplementedException();
}
