using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Panel.Alerts;
using DiscordAH.Panel.Api;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>Watches all materials of a profession: tried first, saved after.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class BulkModel(IServiceProvider services, IProfessionCatalog professions, IRealmCatalog realms) : PageModel
{
    private const string UsualRule = "25% below median of 14 days";
    private AlertActor _actor = null!;

    public RuleForm Form { get; private set; } = new();

    public string Profession { get; private set; } = "";

    public List<string> Faults { get; } = [];

    /// <summary>What would be made; null before that was asked.</summary>
    public CreateBulkAlerts.Made? Made { get; private set; }

    public IReadOnlyList<Profession> Professions { get; private set; } = [];

    public IReadOnlyList<(long Batch, string Name, int Count)> Batches { get; private set; } = [];

    public bool IsOfficer => _actor.IsOfficer;

    public RealmChoice Realms => new([.. realms.All.SelectMany(group => group.Realms)], RealmCookie.Choose(Request, realms, Form.Realm));

    public async Task<IActionResult> OnGetAsync(string? profession, string? preview, CancellationToken ct)
    {
        await LoadAsync(RuleForm.Read(Request.Query), profession, ct);
        if (preview != "1") return Page();
        var made = await RunAsync(dryRun: true, ct);
        if (made?.Succeeded == true) Made = made.Value.Value;
        return Answer(made?.Error);
    }

    public async Task<IActionResult> OnPostAsync(string? profession, CancellationToken ct)
    {
        await LoadAsync(RuleForm.Read(Request.Form), profession, ct);
        var made = await RunAsync(dryRun: false, ct);
        return made?.Succeeded == true ? LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/alerts/bulk/{made.Value.Value.Batch}?done=created")) : Answer(made?.Error);
    }

    private async Task LoadAsync(RuleForm form, string? profession, CancellationToken ct)
    {
        _actor = await services.GetRequiredService<AlertActors>().OfAsync(User, ct);
        Form = form with { When = form.When.Length > 0 ? form.When : UsualRule };
        Profession = profession?.Trim() is { Length: <= 60 } text ? text : "";
        Professions = [.. professions.All.Where(one => professions.Tiers(one.Id).Any(tier => Pages.Professions.IndexModel.Count(tier) > 0)).OrderBy(one => one.Name.English, StringComparer.Ordinal)];
        Batches =
        [
            .. (await services.GetRequiredService<AlertSight>().AllAsync(_actor, ct)).Where(alert => alert.Batch is not null)
                .GroupBy(alert => alert.Batch!.Value).Select(batch => (batch.Key, batch.First().BatchName ?? "Bulk", batch.Count())),
        ];
    }

    private async Task<Result<CreateBulkAlerts.Made>?> RunAsync(bool dryRun, CancellationToken ct)
    {
        var target = Form.Target(_actor, Faults);
        if (Form.Request(Faults) is not { } what || target is null) return null;
        var request = new CreateBulkAlerts.Request(Profession, Form.Realm, what.When, target, null, what.MinQuantity, what.CoolDown, what.Expires, dryRun);
        return await services.GetRequiredService<CreateBulkAlerts>().RunAsync(_actor, request, ct);
    }

    private PageResult Answer(Error? error)
    {
        if (error is AlertErrors.BadRule bad) Faults.AddRange(bad.Faults);
        else if (error is not null) Faults.Add(error.Message);
        if (Faults.Count > 0) Response.StatusCode = error is null ? StatusCodes.Status400BadRequest : AlertRefusals.Status(error);
        return Page();
    }
}
