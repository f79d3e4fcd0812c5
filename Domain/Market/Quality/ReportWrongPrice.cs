using System.Text;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Takes a member's report that a price looks wrong.</summary>
public sealed class ReportWrongPrice(IPriceFeedbackStore reports, FeedbackRules rules, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);

    /// <summary>What the member says.</summary>
    /// <param name="Member">Who.</param>
    /// <param name="Market">The market that the price is of.</param>
    /// <param name="Variant">The good.</param>
    /// <param name="Seen">The minimum that was shown; null when nothing was on sale.</param>
    /// <param name="Text">What is wrong, 1 to <see cref="FeedbackRules.MaxText"/> characters.</param>
    public sealed record Request(UserId Member, MarketId Market, VariantKey Variant, Copper? Seen, string Text);

    /// <summary>Stores the report.</summary>
    /// <returns>
    /// The report, or <see cref="QualityErrors.EmptyReport"/>, <see cref="QualityErrors.TextTooLong"/>, <see cref="QualityErrors.AlreadyReported"/>,
    /// <see cref="QualityErrors.TooManyReports"/>.
    /// </returns>
    public async Task<Result<PriceFeedback>> RunAsync(Request request, CancellationToken ct)
    {
        var text = Clean(request.Text);
        if (text.Length == 0) return new QualityErrors.EmptyReport();
        if (text.Length > FeedbackRules.MaxText) return new QualityErrors.TextTooLong(text.Length);
        var now = clock.GetUtcNow();
        var report = new PriceFeedback(0, request.Member, request.Market, request.Variant, request.Seen, text, now);
        return await reports.TryAddAsync(report, now - Window, rules.ReportsPerDay, ct) switch
        {
            FeedbackOutcome.Added => report,
            FeedbackOutcome.AlreadyOpen => new QualityErrors.AlreadyReported(),
            FeedbackOutcome.TooMany => new QualityErrors.TooManyReports(rules.ReportsPerDay),
            var other => throw new InvalidOperationException($"{other} is no outcome."),
        };
    }

    /// <summary>Text as it is kept: without control characters (a database refuses some) but line breaks, and without space around it.</summary>
    internal static string Clean(string? text)
    {
        var kept = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
            if (!Rune.IsControl(rune) || rune.Value == '\n') kept.Append(rune);
        return kept.ToString().Trim();
    }
}
