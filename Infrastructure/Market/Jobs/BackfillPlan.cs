namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Which past snapshots are worth reading: every one of the last week, before that as few as leave no gap.</summary>
internal static class BackfillPlan
{
    private static readonly TimeSpan Fine = TimeSpan.FromDays(7);
    private static readonly TimeSpan Coarse = TimeSpan.FromHours(3);

    /// <summary>Picks from the times between the newest archived snapshot and the first live one.</summary>
    /// <param name="archive">Times the source has, ascending.</param>
    /// <param name="lastArchived">Newest one stored; null for none.</param>
    /// <param name="firstLive">The first live snapshot.</param>
    public static IReadOnlyList<DateTimeOffset> Pick(IReadOnlyList<DateTimeOffset> archive, DateTimeOffset? lastArchived, DateTimeOffset firstLive)
    {
        var wanted = archive.Where(at => at < firstLive && !(at <= lastArchived)).ToList();
        var picked = new List<DateTimeOffset>();
        var kept = lastArchived;
        for (var i = 0; i < wanted.Count; i++)
        {
            var next = i + 1 < wanted.Count ? wanted[i + 1] : firstLive;
            if (kept is { } last && next - last <= Coarse && firstLive - wanted[i] > Fine) continue;
            picked.Add(wanted[i]);
            kept = wanted[i];
        }

        return picked;
    }
}
