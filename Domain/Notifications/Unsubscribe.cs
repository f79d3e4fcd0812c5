using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>Ends mail by the code of a mail's unsubscribe link; no login needed. May be done again: mail programs press twice.</summary>
public sealed class Unsubscribe(INoticeProfiles profiles, IMailAddresses addresses)
{
    /// <summary>Ends mail of one kind, or all of it when null: then the address is to be confirmed anew before anything goes there.</summary>
    /// <returns>The profile as it stands now, or <see cref="NoticeErrors.BadCode"/>.</returns>
    public async Task<Result<NoticeProfile>> RunAsync(string code, NoticeKind? kind, CancellationToken ct) =>
        NoticeCodes.IsCode(code) && await addresses.TryUnsubscribeAsync(code, kind, ct) is { } user
            ? await profiles.FindAsync(user, ct)
            : new NoticeErrors.BadCode();
}
