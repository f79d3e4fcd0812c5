using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Panel.Alerts;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>Asks whether alerts really are to be paused, resumed or deleted, and does it.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class ActModel(IServiceProvider services) : PageModel
{
    private const int Most = 1000;
    private AlertActor _actor = null!;
    private AlertDeed _deed;

    public IReadOnlyList<PriceAlert> Alerts { get; private set; } = [];

    public string Name => _deed.ToString().ToLowerInvariant();

    public string Back { get; private set; } = "/alerts";

    public List<string> Faults { get; } = [];

    public string Consequence => _deed switch
    {
        AlertDeed.Pause => "They are kept but tell nothing until you resume them.",
        AlertDeed.Resume => "They watch again, from what is on sale now on.",
        AlertDeed.Delete => "They are gone for good. What they fired on still counts in how good your alerts were.",
        _ => throw new InvalidOperationException("Not a deed."),
    };

    public string NameOf(PriceAlert alert) => services.GetRequiredService<AlertNames>().Item(alert.Variant);

    public async Task<IActionResult> OnGetAsync(string? deed, long[]? ids, string? back, CancellationToken ct) => await LoadAsync(deed, ids, back, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(string? deed, long[]? ids, string? back, CancellationToken ct)
    {
        if (await LoadAsync(deed, ids, back, ct) is { } refused) return refused;
        if (Alerts.Count == 0) return Page();
        var done = _deed == AlertDeed.Delete ? await DeleteAsync(ct) : await ChangeAsync(ct);
        if (Faults.Count == 0) return LocalRedirect(QueryHelpers.AddQueryString(Back, new Dictionary<string, string?> { ["done"] = Name, ["count"] = done.ToString(CultureInfo.InvariantCulture) }));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    // One that is not there, or not this person's, refuses all: nobody learns which numbers exist.
    private async Task<IActionResult?> LoadAsync(string? deed, long[]? ids, string? back, CancellationToken ct)
    {
        if (!Enum.TryParse(deed, ignoreCase: true, out _deed) || !Enum.IsDefined(_deed) || deed != Name) return NotFound();
        Back = back is not null && back.StartsWith("/alerts", StringComparison.Ordinal) ? LocalPath.OrHome(back) : "/alerts";
        _actor = await services.GetRequiredService<AlertActors>().OfAsync(User, ct);
        var seen = (await services.GetRequiredService<AlertSight>().AllAsync(_actor, ct)).ToDictionary(alert => alert.Id);
        var wanted = (ids ?? []).Distinct().Take(Most).Select(id => new AlertId(id)).ToList();
        if (wanted.FirstOrDefault(id => !seen.ContainsKey(id)) is { Value: not 0 } unknown) return this.Refuse(404, new AlertErrors.UnknownAlert(unknown));
        Alerts = [.. wanted.Where(seen.ContainsKey).Select(id => seen[id])];
        return null;
    }

    private async Task<int> DeleteAsync(CancellationToken ct)
    {
        var result = await services.GetRequiredService<DeleteAlerts>().RunAsync(_actor, [.. Alerts.Select(alert => alert.Id)], null, ct);
        return Noted(result) ? result.Value : 0;
    }

    private async Task<int> ChangeAsync(CancellationToken ct)
    {
        var change = services.GetRequiredService<ChangeAlert>();
        var done = 0;
        foreach (var alert in Alerts)
            if (Noted(await change.RunAsync(_actor, new ChangeAlert.Request(alert.Id, Paused: _deed == AlertDeed.Pause), ct))) done++;
        return done;
    }

    private bool Noted<T>(Result<T> result)
        where T : notnull
    {
        if (!result.Succeeded && !Faults.Contains(result.Error.Message)) Faults.Add(result.Error.Message);
        return result.Succeeded;
    }
}
