using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>Changes how a person is told. What is null stays.</summary>
public sealed class ChangeNoticeProfile
{
    /// <summary>The change.</summary>
    /// <param name="User">Who.</param>
    /// <param name="Zone">IANA time zone.</param>
    /// <param name="Quiet">Quiet hours.</param>
    /// <param name="NoQuiet">No quiet hours any more.</param>
    /// <param name="DigestHour">Local hour of daily digests.</param>
    /// <param name="Preferences">Those kinds that change.</param>
    public sealed record Request(UserId User, string? Zone = null, QuietHours? Quiet = null, bool NoQuiet = false, int? DigestHour = null, IReadOnlyList<NoticePreference>? Preferences = null);

    /// <summary>Changes it.</summary>
    /// <returns>The profile as it stands now, or <see cref="NoticeErrors.UnknownZone"/>, <see cref="NoticeErrors.BadHour"/>, <see cref="NoticeErrors.NoMailAddress"/>.</returns>
    public Task<Result<NoticeProfile>> RunAsync(Request request, CancellationToken ct) => throw new NotImplementedException();
}
