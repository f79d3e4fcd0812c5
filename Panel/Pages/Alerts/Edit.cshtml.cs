using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Panel.Alerts;
using DiscordAH.Panel.Api;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>Changes an alert's rule, with the same preview as for a new one.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class EditModel(IServiceProvider services) : PageModel
{
    private AlertActor _actor = null!;

    public PriceAlert Alert { get; private set; } = null!;

    public List<string> Faults { get; } = [];

    public string Item => Names.Item(Alert.Variant);

    internal RulePart Part { get; private set; } = null!;

    private AlertNames Names => services.GetRequiredService<AlertNames>();

    private string Path => $"/alerts/{Alert.Id}/edit";

    public async Task<IActionResult> OnGetAsync(long id, string? preview, int? revision, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused) return refused;
        if (RuleParts.Read(Request.Query.ToDictionary()) is { } built) return Redirect((RuleForm.Read(Request.Query) with { When = built }).Link(Path) + $"&preview=1&revision={revision ?? Alert.Revision}#preview");
        if (preview != "1") return Page();
        SetForm(RuleForm.Read(Request.Query), revision ?? Alert.Revision);
        if (Part.Form.Request(Faults) is not { } what) return Refused(400);
        var result = await services.GetRequiredService<PreviewAlert>().RunAsync(_actor, what with { Item = Alert.Variant.ToString(), Realm = Names.Slug(Alert) ?? "" }, ct);
        if (!result.Succeeded) return Refused(result.Error);
        Part = Part with
        {
            // A preview is of a new alert, and the one that is changed is nearly the same.
            Preview = result.Value with { Warning = WarningOf(result.Value) },
            Picture = PreviewPicture.Of(Part.Form with { Item = Alert.Variant.ToString(), Realm = Names.Slug(Alert) ?? "" }, result.Value, services.GetRequiredService<IAlertCharts>(), Request),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, int? revision, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused) return refused;
        SetForm(RuleForm.Read(Request.Form), revision ?? Alert.Revision);
        var target = Part.Form.Target(_actor, Faults);
        if (Part.Form.Request(Faults) is not { } what || target is null) return Refused(400);
        var result = await services.GetRequiredService<ChangeAlert>().RunAsync(_actor, Change(what, target, revision), ct);
        return result.Succeeded ? LocalRedirect($"/alerts/{id}?done=changed") : Refused(result.Error);
    }

    private ChangeAlert.Request Change(PreviewAlert.Request what, AlertTarget target, int? revision)
    {
        // The field shows whole minutes; an end that was left alone keeps its seconds.
        var end = Part.Form.Expires == RuleForm.Of(Alert).Expires ? Alert.Rule.Expires : what.Expires;
        return new ChangeAlert.Request(
            Alert.Id, revision, what.When, what.MinQuantity ?? 1, what.CoolDown ?? AlertRule.UsualCoolDown, what.Hysteresis ?? AlertRule.UsualHysteresis, end, end is null,
            what.Hours, what.Hours is null, what.IgnoreSuspect, target == Alert.Target ? null : target);
    }

    private string? WarningOf(AlertPreview preview) =>
        preview.Counts.Member >= preview.Limits.PerMember || preview.Counts.Guild >= preview.Limits.PerGuild || preview.Warning == new AlertErrors.NearlyTheSame(Alert.Id).Message ? null : preview.Warning;

    private async Task<IActionResult?> LoadAsync(long id, CancellationToken ct)
    {
        _actor = await services.GetRequiredService<AlertActors>().OfAsync(User, ct);
        var found = await services.GetRequiredService<AlertSight>().FindAsync(_actor, new AlertId(id), ct);
        if (!found.Succeeded) return this.Refuse(404, found.Error);
        Alert = found.Value;
        SetForm(RuleForm.Of(Alert), Alert.Revision);
        return null;
    }

    private void SetForm(RuleForm form, int revision) => Part = new RulePart(Path, form, _actor.IsOfficer || form.Channel.Length > 0, null, null, "Save the change", revision, false);

    private PageResult Refused(Error error)
    {
        if (error is AlertErrors.BadRule bad) Faults.AddRange(bad.Faults);
        else Faults.Add(error.Message);
        return Refused(AlertRefusals.Status(error));
    }

    private PageResult Refused(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
