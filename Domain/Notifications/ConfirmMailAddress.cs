using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>Confirms an address by the code of the mail that asked.</summary>
public sealed class ConfirmMailAddress
{
    /// <summary>Confirms it.</summary>
    /// <returns>The profile as it stands now, or <see cref="NoticeErrors.BadCode"/>.</returns>
    public Task<Result<NoticeProfile>> RunAsync(string code, CancellationToken ct) => throw new NotImplementedException();
}
