using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Jobs;

[Authorize(PanelPolicies.Officer)]
public sealed class IndexModel(IJobQueries jobs, IServiceProvider services) : PageModel
{
    private const int PageSize = 25;
    private IReadOnlyDictionary<JobState, int> _counts = new Dictionary<JobState, int>();

    public JobFilter Filter { get; private set; } = new();

    public Page<Job> Jobs { get; private set; } = new([], 1, PageSize, 0);

    public IReadOnlyList<string> Kinds { get; private set; } = [];

    /// <summary>What was just done; one of our own sentences, never text from the address.</summary>
    public string? Done { get; private set; }

    /// <summary>Failed jobs that fit the filter.</summary>
    public int Retryable { get; private set; }

    public bool MayAct => User.IsInRole(nameof(PanelRole.Admin));

    public string? Me => SessionCookie.UserOf(User)?.ToString();

    public bool IsFiltered => Filter != new JobFilter();

    public bool IsBusy => Jobs.Items.Any(job => job.State is JobState.Queued or JobState.Running);

    public string Here => PageLink(Jobs.Number);

    public async Task OnGetAsync(int? number, string? done, int? requeued, int? skipped, int? left, CancellationToken ct)
    {
        Filter = JobFilterQuery.Read(Request);
        Jobs = await jobs.ListAsync(Filter, new PageRequest(number ?? 1, PageSize), ct);
        Kinds = await jobs.KindsAsync(ct);
        _counts = await jobs.CountAsync(ct);
        if (MayAct && Filter.State is null or JobState.Failed && CountOf(JobState.Failed) > 0)
            Retryable = await services.GetRequiredService<RetryJobs>().CountAsync(Filter, ct);
        Done = done switch
        {
            "retry" => "The job is back in the queue.",
            "run-now" => "The job starts as soon as a worker is free.",
            "cancel" => "The job is cancelled; a running one stops at its next step.",
            "retry-all" => RetriedText(requeued ?? 0, skipped ?? 0, left ?? 0),
            _ => null,
        };
    }

    public int CountOf(JobState state) => _counts.GetValueOrDefault(state);

    public string PageLink(int number) => JobFilterQuery.Link("/jobs", Filter, number);

    private static string RetriedText(int requeued, int skipped, int left) => string.Create(CultureInfo.InvariantCulture,
        $"{requeued:#,0} jobs are back in the queue.{(skipped > 0 ? $" {skipped:#,0} were left as they are, because an unfinished job of the same kind and key exists or somebody was faster." : "")}{(left > 0 ? $" {left:#,0} failed jobs that fit remain." : "")}");
}
