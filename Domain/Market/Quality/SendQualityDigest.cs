using System.Globalization;
using DiscordAH.Domain.Notifications;
using DiscordAH.Domain.Sources;

namespace DiscordAH.Domain.Market;

/// <summary>Writes the digest of a day for admins and officers: once a day and target, however often it runs.</summary>
public sealed class SendQualityDigest(
    IMarketQualityStore store, IPriceFeedbackStore reports, ISourceStates sources, IMarketQueries market, IOutbox outbox, TimeProvider clock)
{
    /// <summary>Writes the digest of yesterday (UTC).</summary>
    /// <param name="targets">Where it goes.</param>
    /// <param name="link">Address of the quality page; null for none.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Messages added; 0 when they were written before, or when nothing was measured.</returns>
    public async Task<int> RunAsync(IReadOnlyList<DigestTarget> targets, string? link, CancellationToken ct)
    {
        var today = MarketQuality.DayOf(clock.GetUtcNow());
        var day = today.AddDays(-1);
        var measured = await store.OfDayAsync(day, ct);
        if (measured.Count == 0 || targets.Count == 0) return 0;
        var names = (await market.FreshnessAsync(ct)).ToDictionary(one => one.Market, one => one.Name);
        var (made, accepted, rejected, open) = await reports.CountAsync(day, today, ct);
        var facts = new DigestFacts(day, measured, await store.OfDayAsync(day.AddDays(-1), ct), names, made, accepted, rejected, open, await sources.ListAsync(ct));
        var notice = QualityDigest.Compose(facts, link);
        var added = 0;
        foreach (var target in targets)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"quality-digest:{day:yyyy-MM-dd}:{target.Channel}:{target.Target}");
            if (await outbox.TryAddAsync(new OutboxMessage(key, target.Channel, target.Target, notice), ct)) added++;
        }

        return added;
    }
}
