using System.Globalization;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Refusals of reports and verdicts.</summary>
public static class QualityErrors
{
    /// <summary>No text.</summary>
    public sealed record EmptyReport() : Error("quality.empty_report", "Say in a few words what is wrong with the price.");

    /// <summary>Too much text.</summary>
    /// <param name="Length">How long it is.</param>
    public sealed record TextTooLong(int Length)
        : Error("quality.text_too_long", string.Create(CultureInfo.InvariantCulture, $"That is {Length:N0} characters; at most {FeedbackRules.MaxText} are kept. Shorten it."));

    /// <summary>The member waits for a verdict on this very price.</summary>
    public sealed record AlreadyReported() : Error("quality.already_reported", "You have reported this price already; an officer will look at it. A new report is possible after the verdict.");

    /// <summary>The member has reported enough for now.</summary>
    /// <param name="Limit">Reports allowed in 24 hours.</param>
    public sealed record TooManyReports(int Limit)
        : Error("quality.too_many_reports", string.Create(CultureInfo.InvariantCulture, $"You have made {Limit} reports in the last 24 hours, which is the most. Try again tomorrow."));

    /// <summary>No such report.</summary>
    public sealed record UnknownReport() : Error("quality.unknown_report", "There is no such report.");

    /// <summary>Somebody was faster.</summary>
    /// <param name="Report">As it was judged.</param>
    public sealed record AlreadyJudged(PriceFeedback Report)
        : Error("quality.already_judged", $"This report was {(Report.State == FeedbackState.Accepted ? "accepted" : "rejected")} already.");
}
