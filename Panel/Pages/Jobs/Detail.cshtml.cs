using DiscordAH.Domain.Jobs;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Jobs;

/// <summary>One job with everything that became of it. Also open to the member who asked for it.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class DetailModel(IJobQueries jobs, TimeProvider time) : PageModel
{
    public Job Job { get; private set; } = null!;

    public IReadOnlyList<JobAttempt> Attempts { get; private set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public bool MayAct => User.IsInRole(nameof(PanelRole.Admin));

    public bool IsOfficer => User.IsInRole(nameof(PanelRole.Officer));

    public bool IsBusy => Job.State is JobState.Queued or JobState.Running;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct)
    {
        var found = await jobs.FindAsync(id, ct);
        var me = SessionCookie.UserOf(User)?.ToString();

        // Whose job it is not hears what one hears of a job that is not there.
        if (found is null || (!IsOfficer && found.Owner != me)) return this.Refuse(404, new JobErrors.Unknown());
        (Job, Attempts) = (found, await jobs.AttemptsAsync(id, ct));
        return Page();
    }

    public static string OutcomeText(AttemptOutcome outcome) => outcome switch
    {
        AttemptOutcome.Running => "running",
        AttemptOutcome.Succeeded => "succeeded",
        AttemptOutcome.Failed => "failed",
        AttemptOutcome.PutBack => "put back",
        AttemptOutcome.Cancelled => "cancelled",
        AttemptOutcome.Lost => "lost",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };

    /// <summary>How long something took, for people.</summary>
    public static string Took(TimeSpan span) => span switch
    {
        { Ticks: < 0 } => "–",
        { TotalSeconds: < 60 } => FormattableString.Invariant($"{span.TotalSeconds:0.0} s"),
        { TotalMinutes: < 60 } => FormattableString.Invariant($"{(int)span.TotalMinutes} min {span.Seconds} s"),
        _ => FormattableString.Invariant($"{(int)span.TotalHours} h {span.Minutes} min"),
    };
}
