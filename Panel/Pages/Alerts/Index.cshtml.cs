using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Panel.Alerts;
using DiscordAH.Panel.Api;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>A person's alerts; officers also see the guild's channel alerts.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class IndexModel(IServiceProvider services, IAlertStore alerts, AlertLimits limits, TimeProvider time) : PageModel
{
    private const int PageSize = 25;

    public AlertLimits Limits => limits;

    public AlertCounts Counts { get; private set; } = new(0, 0);

    /// <summary>How many there are to see without a filter.</summary>
    public int All { get; private set; }

    public Page<PriceAlert> Shown { get; private set; } = new([], 1, PageSize, 0);

    public string Text { get; private set; } = "";

    public AlertStatus? Status { get; private set; }

    public string Whose { get; private set; } = "";

    public bool IsOfficer => User.IsInRole(nameof(PanelRole.Officer));

    /// <summary>What was just done; one of our own sentences, never text from the address.</summary>
    public string? Done { get; private set; }

    internal AlertTable Table { get; private set; } = null!;

    public async Task OnGetAsync(string? text, string? status, string? whose, int? number, string? done, int? count, CancellationToken ct)
    {
        var actor = await services.GetRequiredService<AlertActors>().OfAsync(User, ct);
        var names = services.GetRequiredService<AlertNames>();
        Text = text?.Trim() is { Length: <= 100 } typed ? typed : "";
        Status = Enum.GetValues<AlertStatus>().Where(one => AlertEntry.Word(one) == status).Select(one => (AlertStatus?)one).FirstOrDefault();
        Whose = whose is "mine" or "server" ? whose : "";
        Counts = await alerts.CountAsync(actor.User, actor.Guild, ct);
        var all = await services.GetRequiredService<AlertSight>().AllAsync(actor, ct);
        All = all.Count;
        List<PriceAlert> fit = [.. all.Where(alert => Fits(alert, actor, names))];
        var page = new PageRequest(number ?? 1, PageSize);
        Shown = new Page<PriceAlert>([.. fit.Skip(page.Skip).Take(page.Size)], page.Number, page.Size, fit.Count);
        Table = new AlertTable(Shown.Items, names, actor.User, time.GetUtcNow(), string.Create(CultureInfo.InvariantCulture, $"{fit.Count:#,0} {(fit.Count == 1 ? "alert" : "alerts")}, newest first"), PageLink(Shown.Number));
        Done = Sentence(done, Math.Max(0, count ?? 0));
    }

    public string PageLink(int number)
    {
        var query = new Dictionary<string, string?>();
        if (Text.Length > 0) query["text"] = Text;
        if (Status is { } status) query["status"] = AlertEntry.Word(status);
        if (Whose.Length > 0) query["whose"] = Whose;
        if (number > 1) query["number"] = number.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString("/alerts", query);
    }

    /// <summary>What was done, in a sentence of ours.</summary>
    public static string? Sentence(string? done, int count)
    {
        var which = count == 1 ? "The alert is" : string.Create(CultureInfo.InvariantCulture, $"{count:#,0} alerts are");
        return done switch
        {
            "pause" => which + " paused.",
            "resume" => which + " watching again.",
            "delete" => which + " deleted.",
            _ => null,
        };
    }

    private bool Fits(PriceAlert alert, AlertActor actor, AlertNames names) =>
        (Status is null || alert.Status == Status)
        && (Whose.Length == 0 || (Whose == "mine" ? alert.Owner == actor.User : alert.Target.Way == AlertWay.Channel))
        && (Text.Length == 0 || new[] { names.Item(alert.Variant), names.Place(alert), RuleText.Describe(alert.Rule), alert.BatchName ?? "", "#" + alert.Id }.Any(part => part.Contains(Text, StringComparison.OrdinalIgnoreCase)));
}
