using DiscordAH.Domain.Jobs;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace DiscordAH.Panel.Pages.Jobs;

/// <summary>Asks whether a job really is to be retried, hurried or cancelled, and does it.</summary>
[Authorize(PanelPolicies.Admin)]
public sealed class ActModel(IServiceProvider services, IJobQueries jobs) : PageModel
{
    private JobDeed _deed;

    public Job Job { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public string Back { get; private set; } = "/jobs";

    public string Consequence => _deed switch
    {
        JobDeed.Retry => "It goes back into the queue and runs again from the beginning.",
        JobDeed.RunNow => "It does not wait for its time but starts as soon as a worker is free.",
        JobDeed.Cancel => "If it waits it will not start; if it runs it stops at its next step. What it has already done stays.",
        _ => throw new InvalidOperationException("Not a deed."),
    };

    public async Task<IActionResult> OnGetAsync(long id, string deed, string? back, CancellationToken ct) =>
        await LoadAsync(id, deed, back, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(long id, string deed, string? back, CancellationToken ct)
    {
        if (await LoadAsync(id, deed, back, ct) is { } refused) return refused;
        var result = await services.GetRequiredService<JobDeeds>().DoAsync(_deed, id, ct);
        if (!result.Succeeded) return this.Refuse(result.Error is JobErrors.Unknown ? 404 : 409, result.Error);
        return LocalRedirect(QueryHelpers.AddQueryString(Back, "done", Name));
    }

    private async Task<IActionResult?> LoadAsync(long id, string deed, string? back, CancellationToken ct)
    {
        if (!JobDeeds.TryRead(deed, out _deed)) return NotFound();
        if (await jobs.FindAsync(id, ct) is not { } job) return this.Refuse(404, new JobErrors.Unknown());
        Job = job;
        Name = deed;
        Back = back is not null && back.StartsWith("/jobs", StringComparison.Ordinal) ? LocalPath.OrHome(back) : "/jobs";
        return null;
    }
}
