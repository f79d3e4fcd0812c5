using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Api;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>How good a person's alerts were, with a verdict and an advice for each and for each kind.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class PerformanceModel(CalculateAlertEffectiveness calculate) : PageModel
{
    public static IReadOnlyList<int> Choices { get; } = [7, 30, 90, 365];

    public AlertEffectiveness Found { get; private set; } = null!;

    internal ScoreTable Alerts => Table("Alerts that fired", fired: true);

    /// <summary>Apart, for there is little to say of them and there may be many.</summary>
    internal ScoreTable Silent => Table("Alerts that never fired", fired: false);

    internal ScoreTable Kinds => new("Kinds of rules, most firings first", [.. Found.Kinds.Select(one => (one.Kind, null as string, "", one.Score))]);

    public async Task<IActionResult> OnGetAsync(int? days, CancellationToken ct)
    {
        if (SessionCookie.UserOf(User) is not { } user) return Forbid();
        Found = await calculate.RunAsync(user, Math.Clamp(days ?? AlertInsightEndpoint.UsualDays, 1, 365), ct);
        return Page();
    }

    private ScoreTable Table(string caption, bool fired) => new(
        caption, [.. Found.Alerts.Where(one => one.Score.Firings > 0 == fired).Select(one => (one.Item, (string?)$"/alerts/{one.Alert.Id}", ConditionText.Write(one.Alert.Rule.When), one.Score))]);
}
