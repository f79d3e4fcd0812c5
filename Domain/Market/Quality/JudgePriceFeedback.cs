using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Domain.Market;

/// <summary>An officer's verdict on a report. The faces let only officers and admins in.</summary>
public sealed class JudgePriceFeedback(IPriceFeedbackStore reports, IItemCatalog items, FeedbackRules rules, TimeProvider clock)
{
    /// <summary>What the officer says.</summary>
    /// <param name="Report">The report's number.</param>
    /// <param name="Officer">Who judges.</param>
    /// <param name="IsWrong">Whether the price was wrong.</param>
    /// <param name="Note">Why, for the member; may be empty.</param>
    public sealed record Request(long Report, UserId Officer, bool IsWrong, string Note);

    /// <summary>Judges; an accepted report makes the price suspect for a while, and the member is told either way.</summary>
    /// <returns>The report as judged, or <see cref="QualityErrors.UnknownReport"/>, <see cref="QualityErrors.AlreadyJudged"/>, <see cref="QualityErrors.TextTooLong"/>.</returns>
    public async Task<Result<PriceFeedback>> RunAsync(Request request, CancellationToken ct)
    {
        var note = ReportWrongPrice.Clean(request.Note);
        if (note.Length > FeedbackRules.MaxText) return new QualityErrors.TextTooLong(note.Length);
        if (await reports.FindAsync(request.Report, ct) is not { } report) return new QualityErrors.UnknownReport();
        if (report.State != FeedbackState.Open) return new QualityErrors.AlreadyJudged(report);
        var now = clock.GetUtcNow();
        var judged = report with
        {
            State = request.IsWrong ? FeedbackState.Accepted : FeedbackState.Rejected,
            JudgedBy = request.Officer,
            Note = note,
            JudgedAt = now,
            SuspectUntil = request.IsWrong ? now + rules.SuspectFor : null,
        };
        if (await reports.TryJudgeAsync(judged, Message(judged), ct)) return judged;
        return await reports.FindAsync(request.Report, ct) is { } other ? new QualityErrors.AlreadyJudged(other) : new QualityErrors.UnknownReport();
    }

    private PersonalNotice Message(PriceFeedback judged)
    {
        var name = items.NameOf(judged.Variant);
        var verdict = judged.State == FeedbackState.Accepted
            ? $"An officer agrees: the price of {name} is marked as suspect for now. Thank you."
            : $"An officer looked at the price of {name} and found it right.";
        var text = string.IsNullOrEmpty(judged.Note) ? verdict : $"{verdict} \"{judged.Note}\"";
        var key = string.Create(CultureInfo.InvariantCulture, $"price-feedback:{judged.Id}:verdict");
        return new PersonalNotice(key, judged.Member, NoticeKind.Feedback, new Notice("Your report of a price", text));
    }
}
