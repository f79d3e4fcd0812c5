using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Antiforgery;

namespace DiscordAH.Panel.Api;

/// <summary>How the caller is told.</summary>
internal static class PreferencesEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext context, INoticeProfiles profiles)
    {
        var query = new QueryReader(context.Request.Query);
        if (query.Refuses(context) || SessionCookie.UserOf(context.User) is not { } user) return Results.Empty;
        return Results.Json(PreferencesAnswer.Of(await profiles.FindAsync(user, context.RequestAborted)));
    }

    public static async Task<IResult> ChangeAsync(HttpContext context, IAntiforgery antiforgery, INoticeProfiles profiles, ChangeNoticeProfile change, SetMailAddress setMail)
    {
        if (await PanelToken.IsMissingAsync(context, antiforgery) || await StrictJson.ReadAsync<PreferencesPatch>(context) is not { } body) return Results.Empty;
        if (SessionCookie.UserOf(context.User) is not { } user) return Results.Empty;
        if (Read(context, user, body) is not { } request) return Results.Empty;
        if (request.Preferences is { } named)
        {
            // That mail was ended by a mail's link stays so until mail is chosen again.
            var profile = await profiles.FindAsync(user, context.RequestAborted);
            request = request with { Preferences = [.. named.Select(one => one with { MailEnded = !one.Mail && profile.For(one.Kind).MailEnded })] };
        }

        var result = await change.RunAsync(request, context.RequestAborted);
        if (result.Succeeded && body.NamesMail) result = await setMail.RunAsync(user, body.MailAddress, context.RequestAborted);
        return result.Succeeded ? Results.Json(PreferencesAnswer.Of(result.Value)) : AlertRefusals.Refuse(context, result.Error);
    }

    private static ChangeNoticeProfile.Request? Read(HttpContext context, UserId user, PreferencesPatch body)
    {
        var read = new AlertBodyReader();
        QuietHours? quiet = null;
        if (body.Quiet is { } hours)
        {
            if (!HoursBody.TryTime(hours.From, out var from)) read.Fault("quiet/from", "not_an_hour", "quiet.from must be a time of day like 22:00.");
            if (!HoursBody.TryTime(hours.To, out var to)) read.Fault("quiet/to", "not_an_hour", "quiet.to must be a time of day like 08:00.");
            quiet = new QuietHours(from, to);
        }

        var preferences = new List<NoticePreference>();
        for (var i = 0; i < (body.Preferences?.Count ?? 0); i++)
        {
            var one = body.Preferences![i];
            if (PreferenceEntry.KindOf(one.Kind) is not { } kind) read.Fault($"preferences/{i}/kind", "unknown_kind", "kind must be alert, service, job or feedback.");
            else if (PreferenceEntry.RhythmOf(one.Rhythm) is not { } rhythm) read.Fault($"preferences/{i}/rhythm", "unknown_rhythm", "rhythm must be atOnce, hourly or daily.");
            else if (preferences.Any(other => other.Kind == kind)) read.Fault($"preferences/{i}/kind", "repeated", "A kind may be given once.");
            else preferences.Add(new NoticePreference(kind, one.Direct, one.Mail, rhythm));
        }

        return read.Refuses(context) ? null : new ChangeNoticeProfile.Request(user, body.Zone, quiet, body.NamesQuiet && quiet is null, body.DigestHour, preferences.Count > 0 ? preferences : null);
    }
}
