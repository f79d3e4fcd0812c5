using DiscordAH.Domain.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>Turns a patch into a change: what is named as null goes back to what is usual.</summary>
internal static class AlertPatchReader
{
    /// <summary>The change, of no alert yet; null when it was refused.</summary>
    public static ChangeAlert.Request? Read(HttpContext context, AlertPatch patch, AlertActor actor)
    {
        var read = new AlertBodyReader();
        if (patch.IsEmpty) read.Fault("", "empty", "Name at least one member to change: when, minimumQuantity, coolDown, hysteresis, expires, hours, ignoreSuspect, target or paused.");
        var request = new ChangeAlert.Request(
            default,
            patch.Revision,
            patch.NamesWhen ? read.When(patch.When) : null,
            patch.NamesQuantity ? patch.MinimumQuantity ?? 1 : null,
            patch.NamesCoolDown ? read.CoolDown(patch.CoolDown) ?? AlertRule.UsualCoolDown : null,
            patch.NamesHysteresis ? read.Hysteresis(patch.Hysteresis) ?? AlertRule.UsualHysteresis : null,
            read.Expires(patch.Expires),
            patch.NamesExpires && patch.Expires is null,
            read.Hours(patch.Hours),
            patch.NamesHours && patch.Hours is null,
            patch.NamesSuspect ? patch.IgnoreSuspect ?? true : null,
            patch.NamesTarget ? read.Target(patch.Target, actor) : null,
            patch.NamesPaused ? patch.Paused ?? false : null);
        return read.Refuses(context) ? null : request;
    }
}
