using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>Changes how a person is told. What is null stays.</summary>
public sealed class ChangeNoticeProfile(INoticeProfiles profiles)
{
    private const int LastHour = 23;

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
    public async Task<Result<NoticeProfile>> RunAsync(Request request, CancellationToken ct)
    {
        var zone = request.Zone is null ? null : LocalTime.NameOf(request.Zone);
        if (request.Zone is not null && zone is null) return new NoticeErrors.UnknownZone(request.Zone);
        if (request.DigestHour is < 0 or > LastHour || (request.Quiet is { } quiet && quiet.From == quiet.To)) return new NoticeErrors.BadHour();
        var profile = await profiles.FindAsync(request.User, ct);
        if (!profile.IsMailConfirmed && request.Preferences?.Any(one => one.Mail && !profile.For(one.Kind).Mail) == true) return new NoticeErrors.NoMailAddress();

        // Only the kinds that change are written, so that an unsubscription of another kind in the same second holds.
        await profiles.SaveAsync(profile with
        {
            Zone = zone ?? profile.Zone,
            Quiet = request.NoQuiet ? null : request.Quiet ?? profile.Quiet,
            DigestHour = request.DigestHour ?? profile.DigestHour,
            Preferences = [.. (request.Preferences ?? []).GroupBy(one => one.Kind, (_, same) => same.Last())],
        }, ct);
        return await profiles.FindAsync(request.User, ct);
    }
}
