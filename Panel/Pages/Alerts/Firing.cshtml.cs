using System.Globalization;
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

/// <summary>Why an alert fired, what became of the price, and what the person did about it.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class FiringModel(IServiceProvider services) : PageModel
{
    private AlertActor _actor = null!;

    public ExplainFiring.Explanation One { get; private set; } = null!;

    public string? Done { get; private set; }

    public string? Fault { get; private set; }

    public string? ItemLink => One.Alert is { } alert ? services.GetRequiredService<AlertNames>().Page(alert) : null;

    internal PagePicture Picture => new(
        string.Create(CultureInfo.InvariantCulture, $"/alerts/firings/{One.Firing.Id}/chart.png?at={One.Now?.At.ToUnixTimeSeconds() ?? 0}"),
        services.GetRequiredService<IAlertCharts>().DescribeFiring(One.Firing), ThemeCookie.Of(Request));

    public async Task<IActionResult> OnGetAsync(long id, string? done, CancellationToken ct)
    {
        Done = done switch
        {
            FiringButtons.Bought => "Noted: you bought it.",
            FiringButtons.SnoozeHour => "The alert is quiet for an hour.",
            FiringButtons.SnoozeDay => "The alert is quiet for a day.",
            FiringButtons.SnoozeRecovered => "The alert is quiet until the price has recovered.",
            FiringButtons.Tighten => "The alert's limits are tighter by a tenth.",
            _ => null,
        };
        return await LoadAsync(id, ct) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, string? deed, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused) return refused;
        var result = deed switch
        {
            FiringButtons.Bought => Outcome(await services.GetRequiredService<RecordPurchase>().RunAsync(_actor, id, ct)),
            FiringButtons.SnoozeHour => await SnoozeAsync(TimeSpan.FromHours(1), ct),
            FiringButtons.SnoozeDay => await SnoozeAsync(TimeSpan.FromDays(1), ct),
            FiringButtons.SnoozeRecovered => await SnoozeAsync(null, ct),
            FiringButtons.Tighten => Outcome(await services.GetRequiredService<TightenAlert>().RunAsync(_actor, One.Firing.Alert, id, ct)),
            _ => (Known: false, Error: null as Error),
        };
        if (!result.Known) return NotFound();
        if (result.Error is null) return LocalRedirect($"/alerts/firings/{id}?done={deed}");
        Fault = result.Error.Message;
        Response.StatusCode = AlertRefusals.Status(result.Error);
        return Page();
    }

    private async Task<(bool Known, Error? Error)> SnoozeAsync(TimeSpan? length, CancellationToken ct) =>
        Outcome(await services.GetRequiredService<SnoozeAlert>().RunAsync(_actor, One.Firing.Alert, length, One.Firing.Id, ct));

    private async Task<IActionResult?> LoadAsync(long id, CancellationToken ct)
    {
        _actor = await services.GetRequiredService<AlertActors>().OfAsync(User, ct);
        var found = await services.GetRequiredService<ExplainFiring>().RunAsync(_actor, id, ct);
        if (!found.Succeeded) return this.Refuse(404, found.Error);
        One = found.Value;
        return null;
    }

    private static (bool Known, Error? Error) Outcome<T>(Result<T> result)
        where T : notnull => (true, result.Error);
}
