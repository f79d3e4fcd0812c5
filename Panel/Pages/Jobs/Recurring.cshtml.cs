using DiscordAH.Domain.Jobs;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Jobs;

/// <summary>What comes again by itself.</summary>
[Authorize(PanelPolicies.Officer)]
public sealed class RecurringModel(IRecurringQueries recurring, IServiceProvider services, TimeProvider time) : PageModel
{
    public IReadOnlyList<RecurringStatus> Recurring { get; private set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public bool MayAct => User.IsInRole(nameof(PanelRole.Admin));

    public bool Done { get; private set; }

    public async Task OnGetAsync(string? done, CancellationToken ct)
    {
        Recurring = await recurring.ListAsync(ct);
        Done = done == "run-now";
    }

    public async Task<IActionResult> OnPostAsync(string? kind, string? key, CancellationToken ct)
    {
        if (!MayAct) return Forbid();
        var result = await services.GetRequiredService<RunRecurringNow>().RunAsync(kind ?? "", key ?? "", ct);
        return result.Succeeded ? LocalRedirect("/jobs/recurring?done=run-now") : this.Refuse(result.Error is JobErrors.UnknownRecurring ? 404 : 409, result.Error);
    }

    /// <summary>A period for people: <c>2 h 30 min</c>.</summary>
    public static string Every(TimeSpan every)
    {
        string?[] parts = [Part(every.Days, "d"), Part(every.Hours, "h"), Part(every.Minutes, "min"), Part(every.Seconds, "s")];
        return string.Join(' ', parts.OfType<string>());
    }

    private static string? Part(int number, string unit) => number == 0 ? null : FormattableString.Invariant($"{number} {unit}");
}
