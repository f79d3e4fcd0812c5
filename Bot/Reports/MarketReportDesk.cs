using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Reports;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Reports;

/// <summary>Asks for a market report, waits for the job that makes it, and hands it over.</summary>
internal sealed class MarketReportDesk(
    IServiceScopeFactory scopes, IReportArchive archive, IJobQueries jobs, MarketReportView view, DiscordClock clock, IOptions<DiscordOptions> options)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(400);

    /// <summary>Discord allows five edits in five seconds; one in two seconds is news enough.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    public async Task<Reply> AnswerAsync(string profession, string realm, UserId user, Func<Reply, CancellationToken, Task> show, CancellationToken ct)
    {
        Result<ReportTicket> ticket;
        await using (var scope = scopes.CreateAsyncScope())
            ticket = await scope.ServiceProvider.GetRequiredService<RequestMarketReport>().RunAsync(profession, realm, null, user.ToString(), ct);
        if (!ticket.Succeeded) return MarketReportView.Refuse(ticket.Error);
        if (ticket.Value.Ready is { } ready) return await HandOverAsync(ready, isArchived: true, ct);
        return await WaitAsync(ticket.Value.Subject, ticket.Value.Job!.Value, show, ct);
    }

    private async Task<Reply> WaitAsync(MarketReportSubject subject, long id, Func<Reply, CancellationToken, Task> show, CancellationToken ct)
    {
        var started = clock.Time.GetTimestamp();
        var shownAt = started;
        var shown = "";
        var patience = TimeSpan.FromSeconds(options.Value.HandlerTimeoutSeconds * 0.8);
        while (true)
        {
            var job = await jobs.FindAsync(id, ct);

            // Ended jobs are cleared away after a while; what they made is in the archive.
            if (job is null or { State: JobState.Succeeded })
                return await archive.LatestAsync(MarketReportSubject.Kind, subject.ToString(), ct) is { } made ? await HandOverAsync(made, isArchived: false, ct) : view.Gone();
            if (job.State is JobState.Failed or JobState.Cancelled) return MarketReportView.Failed(job);
            if (clock.Time.GetElapsedTime(started) >= patience) return view.StillMaking(job);
            var text = $"{job.Progress} {job.Note} {job.Error}";
            if (text != shown && clock.Time.GetElapsedTime(shownAt) >= Pace)
            {
                await show(view.Progress(job), ct);
                (shown, shownAt) = (text, clock.Time.GetTimestamp());
            }

            await Task.Delay(Look, clock.Time, ct);
        }
    }

    private async Task<Reply> HandOverAsync(StoredReport report, bool isArchived, CancellationToken ct)
    {
        var pdf = report.Bytes < MarketReportView.MaxBytes ? await archive.ReadAsync(report.Id, ct) : null;
        return view.Show(report, pdf, isArchived);
    }
}
