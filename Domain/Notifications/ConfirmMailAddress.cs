using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>Confirms an address by the code of the mail that asked.</summary>
public sealed class ConfirmMailAddress(INoticeProfiles profiles, IMailAddresses addresses, TimeProvider clock)
{
    /// <summary>Confirms it.</summary>
    /// <returns>The profile as it stands now, or <see cref="NoticeErrors.BadCode"/>.</returns>
    public async Task<Result<NoticeProfile>> RunAsync(string code, CancellationToken ct) =>
        NoticeCodes.IsCode(code) && await addresses.TryConfirmAsync(code, clock.GetUtcNow(), ct) is { } user
            ? await profiles.FindAsync(user, ct)
            : new NoticeErrors.BadCode();
}
