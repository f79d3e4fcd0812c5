using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Jobs;

[Authorize(PanelPolicies.Officer)]
public sealed class IndexModel(IJobQueries jobs) : PageModel
{
    private const int PageSize = 25;
    private IReadOnlyDictionary<JobState, int> _counts = new Dictionary<JobState, int>();

    public JobFilter Filter { get; private set; } = new();

    public Page<Job> Jobs { get; private set; } = new([], 1, PageSize, 0);

    public IReadOnlyList<string> Kinds { get; private set; } = [];

    /// <summary>What was just done; one of our own sentences, never text from the address.</summary>
    public string? Done { get; private set; }

    public bool MayAct => User.IsInRole(nameof(PanelRole.Admin));

    public bool IsFiltered => Filter != new JobFilter();

    public bool IsBusy => Jobs.Items.Any(job => job.State is JobState.Queued or JobState.Running);

    public string Here => PageLink(Jobs.Number);

    public async Task OnGetAsync(string? state, string? kind, string? text, int? number, string? done, CancellationToken ct)
    {
        var isState = Enum.TryParse<JobState>(state, true, out var parsed) && !int.TryParse(state, NumberStyles.Any, CultureInfo.InvariantCulture, out _);
        Filter = new JobFilter(isState ? parsed : null, Trimmed(kind), Trimmed(text));
        Jobs = await jobs.ListAsync(Filter, new PageRequest(number ?? 1, PageSize), ct);
        Kinds = await jobs.KindsAsync(ct);
        _counts = await jobs.CountAsync(ct);
        Done = done switch
        {
            "retry" => "The job is back in the queue.",
            "run-now" => "The job starts as soon as a worker is free.",
            "cancel" => "The job is cancelled; a running one stops at its next step.",
            _ => null,
        };
    }

    public int CountOf(JobState state) => _counts.GetValueOrDefault(state);

    public string PageLink(int number)
    {
        var query = new QueryBuilder();
        if (Filter.State is { } state) query.Add("state", state.ToString().ToLowerInvariant());
        if (Filter.Kind is { } kind) query.Add("kind", kind);
        if (Filter.Text is { } text) query.Add("text", text);
        if (number > 1) query.Add("number", number.ToString(CultureInfo.InvariantCulture));
        return "/jobs" + query.ToQueryString();
    }

    private static string? Trimmed(string? text) => text?.Trim() switch
    {
        null or "" => null,
        { Length: > 100 } tooLong => tooLong[..100],
        var fits => fits,
    };
}
