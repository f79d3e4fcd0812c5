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

/// <summary>An alert, what can be done with it, and its firings.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class DetailModel(IServiceProvider services, IFiringStore firings, TimeProvider time) : PageModel
{
    private const int PageSize = 25;
    private AlertActor _actor = null!;

    public PriceAlert Alert { get; private set; } = null!;

    public Page<AlertFiring> Firings { get; private set; } = new([], 1, PageSize, 0);

    public string? Done { get; private set; }

    public string? Fault { get; private set; }

    public bool IsMine => Alert.Owner == _actor.User;

    public DateTimeOffset Now => time.GetUtcNow();

    public string Item => Names.Item(Alert.Variant);

    public string Place => Names.Place(Alert);

    public string? ItemLink => Names.Page(Alert);

    private AlertNames Names => services.GetRequiredService<AlertNames>();

    public async Task<IActionResult> OnGetAsync(long id, int? number, string? done, CancellationToken ct)
    {
        Done = Sentence(done);
        return await LoadAsync(id, number, ct) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, string? deed, CancellationToken ct)
    {
        if (await LoadAsync(id, null, ct) is { } refused) return refused;
        var result = deed switch
        {
            "pause" or "resume" => await services.GetRequiredService<ChangeAlert>().RunAsync(_actor, new ChangeAlert.Request(Alert.Id, Paused: deed == "pause"), ct),
            FiringButtons.SnoozeHour => await SnoozeAsync(TimeSpan.FromHours(1), ct),
            FiringButtons.SnoozeDay => await SnoozeAsync(TimeSpan.FromDays(1), ct),
            FiringButtons.SnoozeRecovered => await SnoozeAsync(null, ct),
            FiringButtons.Tighten => await services.GetRequiredService<TightenAlert>().RunAsync(_actor, Alert.Id, null, ct),
            _ => default,
        };
        if (result.Succeeded) return LocalRedirect($"/alerts/{id}?done={deed}");
        if (result.Error is null) return NotFound();
        Fault = result.Error.Message;
        Response.StatusCode = AlertRefusals.Status(result.Error);
        return Page();
    }

    private Task<Result<PriceAlert>> SnoozeAsync(TimeSpan? length, CancellationToken ct) => services.GetRequiredService<SnoozeAlert>().RunAsync(_actor, Alert.Id, length, null, ct);

    private async Task<IActionResult?> LoadAsync(long id, int? number, CancellationToken ct)
    {
        _actor = await services.GetRequiredService<AlertActors>().OfAsync(User, ct);
        var found = await services.GetRequiredService<AlertSight>().FindAsync(_actor, new AlertId(id), ct);
        if (!found.Succeeded) return this.Refuse(404, found.Error);
        Alert = found.Value;
        Firings = await firings.OfOwnerAsync(Alert.Owner, Alert.Id, new PageRequest(number ?? 1, PageSize), ct);
        return null;
    }

    private static string? Sentence(string? done) => done switch
    {
        "created" => "The alert watches. You are told as soon as it comes true.",
        "created-held" => "The alert watches. It is true already: you are told when that has ended and comes back.",
        "changed" => "The alert is changed.",
        "pause" => "The alert is paused.",
        "resume" => "The alert watches again.",
        FiringButtons.SnoozeHour => "The alert is quiet for an hour; then it tells again if it is still so.",
        FiringButtons.SnoozeDay => "The alert is quiet for a day; then it tells again if it is still so.",
        FiringButtons.SnoozeRecovered => "The alert is quiet until the price has recovered.",
        FiringButtons.Tighten => "The alert's limits are tighter by a tenth.",
        _ => null,
    };
}
