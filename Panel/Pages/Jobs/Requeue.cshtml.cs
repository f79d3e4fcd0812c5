using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace DiscordAH.Panel.Pages.Jobs;

/// <summary>Asks whether all failed jobs that fit a filter are to be retried, and does it.</summary>
[Authorize(PanelPolicies.Admin)]
public sealed class RequeueModel(RetryJobs retry) : PageModel
{
    public JobFilter Filter { get; private set; } = new();

    public int Count { get; private set; }

    public string Back => JobFilterQuery.Link("/jobs", Filter);

    public string Here => JobFilterQuery.Link("/jobs/requeue", Filter);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Filter = JobFilterQuery.Read(Request);
        Count = await retry.CountAsync(Filter, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Filter = JobFilterQuery.Read(Request);
        var done = await retry.RunAsync(Filter, ct);
        return LocalRedirect(QueryHelpers.AddQueryString(Back, new Dictionary<string, string?>
        {
            ["done"] = "retry-all", ["requeued"] = Text(done.Requeued), ["skipped"] = Text(done.Skipped), ["left"] = Text(done.Left),
        }));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
