using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Domain.Market;

/// <summary>Reports of wrong prices.</summary>
public interface IPriceFeedbackStore
{
    /// <summary>Stores a report unless the member has an open one of the good in that market, or <paramref name="most"/> since <paramref name="since"/>. Two at once are judged one after the other.</summary>
    Task<FeedbackOutcome> TryAddAsync(PriceFeedback report, DateTimeOffset since, int most, CancellationToken ct);

    /// <summary>One report; null when there is none.</summary>
    Task<PriceFeedback?> FindAsync(long id, CancellationToken ct);

    /// <summary>Stores a verdict on an open report, together with the message to the member; of two at once one wins.</summary>
    /// <returns>Whether it was open.</returns>
    Task<bool> TryJudgeAsync(PriceFeedback judged, PersonalNotice? message, CancellationToken ct);

    /// <summary>Reports, open ones first, then the newest first.</summary>
    Task<Page<PriceFeedback>> ListAsync(FeedbackFilter filter, PageRequest page, CancellationToken ct);

    /// <summary>How many were made in <c>[from, to)</c>, and how many were judged so in it; open counts what is open now.</summary>
    Task<(int Made, int Accepted, int Rejected, int Open)> CountAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken ct);
}
