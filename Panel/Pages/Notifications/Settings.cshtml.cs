using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Panel.Api;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Notifications;

/// <summary>How a person is told: zone, quiet hours, ways and rhythm of each kind, mail address.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class SettingsModel(IServiceProvider services, INoticeProfiles profiles) : PageModel
{
    public NoticeProfile Profile { get; private set; } = null!;

    public string Zone { get; private set; } = "";

    public string From { get; private set; } = "";

    public string To { get; private set; } = "";

    public int DigestHour { get; private set; }

    public IReadOnlyList<NoticePreference> Preferences { get; private set; } = [];

    public string Address { get; private set; } = "";

    public string? Done { get; private set; }

    public string? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? done, CancellationToken ct)
    {
        if (SessionCookie.UserOf(User) is not { } user) return Forbid();
        await LoadAsync(user, ct);
        Done = done switch
        {
            "saved" => "Your settings are saved.",
            "asked" => "A mail was sent. Open the link in it to confirm the address.",
            "same" => "This address is confirmed already.",
            "removed" => "The address is removed; no mail is sent any more.",
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? zone, string? from, string? to, int? digest, CancellationToken ct)
    {
        if (SessionCookie.UserOf(User) is not { } user) return Forbid();
        await LoadAsync(user, ct);

        // What was typed stays in the form when it is refused.
        (Zone, From, To, DigestHour) = (Cut(zone, 60), Cut(from, 10), Cut(to, 10), digest ?? DigestHour);
        Preferences = [.. Enum.GetValues<NoticeKind>().Select(Typed)];
        QuietHours? quiet = null;
        if (From.Length > 0 || To.Length > 0)
        {
            if (!(HoursBody.TryTime(From, out var start) & HoursBody.TryTime(To, out var end))) return Refused(new NoticeErrors.BadHour());
            quiet = new QuietHours(start, end);
        }

        // Only what changed is sent, so that an unsubscription by mail in the same second holds.
        var changed = Preferences.Where(one => one != Profile.For(one.Kind)).ToList();
        var request = new ChangeNoticeProfile.Request(user, Zone.Length > 0 ? Zone : "UTC", quiet, quiet is null, DigestHour, changed);
        var result = await services.GetRequiredService<ChangeNoticeProfile>().RunAsync(request, ct);
        return result.Succeeded ? LocalRedirect("/notifications/settings?done=saved") : Refused(result.Error);
    }

    public async Task<IActionResult> OnPostMailAsync(string? address, [FromForm(Name = "do")] string? deed, CancellationToken ct)
    {
        if (SessionCookie.UserOf(User) is not { } user) return Forbid();
        await LoadAsync(user, ct);
        Address = Cut(address, 254);
        if (deed != "remove" && Address.Length == 0) return Refused(new NoticeErrors.BadMailAddress());
        var result = await services.GetRequiredService<SetMailAddress>().RunAsync(user, deed == "remove" ? null : Address, ct);
        return result.Succeeded
            ? LocalRedirect("/notifications/settings?done=" + (deed == "remove" ? "removed" : result.Value.IsMailConfirmed ? "same" : "asked"))
            : Refused(result.Error);
    }

    private NoticePreference Typed(NoticeKind kind)
    {
        var name = NotificationEntry.Word(kind);
        var mail = Request.Form[name + "-mail"] == "1";
        return Profile.For(kind) with
        {
            Direct = Request.Form[name + "-direct"] == "1", Mail = mail, Rhythm = PreferenceEntry.RhythmOf(Request.Form[name + "-rhythm"]) ?? DigestRhythm.AtOnce,
            MailEnded = !mail && Profile.For(kind).MailEnded,
        };
    }

    private async Task LoadAsync(UserId user, CancellationToken ct)
    {
        Profile = await profiles.FindAsync(user, ct);
        Zone = Profile.Zone ?? "";
        From = Profile.Quiet is { } quiet ? HoursBody.Text(quiet.From) : "";
        To = Profile.Quiet is { } same ? HoursBody.Text(same.To) : "";
        DigestHour = Profile.DigestHour;
        Preferences = [.. Enum.GetValues<NoticeKind>().Select(Profile.For)];
        Address = Profile.MailAddress ?? "";
    }

    private PageResult Refused(Error error)
    {
        Fault = error.Message;
        Response.StatusCode = AlertRefusals.Status(error);
        return Page();
    }

    private static string Cut(string? text, int max) => text?.Trim() is { } typed ? typed.Length > max ? typed[..max] : typed : "";
}
