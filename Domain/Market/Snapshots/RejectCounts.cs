namespace DiscordAH.Domain.Market;

/// <summary>Listings of one snapshot that were left out, by reason.</summary>
/// <param name="Unsound">Elements that are no auction, or whose numbers make no sense.</param>
/// <param name="Contradictory">Auctions whose item contradicts itself, as a pet cage without a pet.</param>
/// <param name="Repeated">Auctions whose id had come before in the same snapshot.</param>
public readonly record struct RejectCounts(int Unsound, int Contradictory, int Repeated)
{
    /// <summary>All of them.</summary>
    public int Total => Unsound + Contradictory + Repeated;
}
