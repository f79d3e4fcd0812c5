namespace DiscordAH.Domain.Market;

/// <summary>What a market's snapshots of a day brought and what they left out.</summary>
/// <param name="Snapshots">Snapshots read.</param>
/// <param name="Accepted">Auctions taken.</param>
/// <param name="Unsound">Elements left out: no auction, or numbers without sense.</param>
/// <param name="Contradictory">Left out: items that contradict themselves.</param>
/// <param name="Repeated">Left out: ids that had come before.</param>
/// <param name="Unnamed">Left out for a reason that was not kept (snapshots from before reasons were kept, imports).</param>
public sealed record QualityTally(int Snapshots, long Accepted, long Unsound, long Contradictory, long Repeated, long Unnamed)
{
    /// <summary>All that was left out.</summary>
    public long Rejected => Unsound + Contradictory + Repeated + Unnamed;

    /// <summary>Share of what came that was taken, 0 to 1; 1 where nothing came.</summary>
    public double AcceptedShare => Accepted + Rejected == 0 ? 1 : (double)Accepted / (Accepted + Rejected);
}
