using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>A whole auctions document.</summary>
/// <param name="Contents">Its auctions.</param>
/// <param name="Senseless">Elements left out because they make no sense.</param>
/// <param name="Bytes">The document's size.</param>
/// <param name="Contradictory">Those of <paramref name="Senseless"/> whose numbers were sound but whose item contradicts itself.</param>
internal sealed record ParsedAuctions(SnapshotContents Contents, int Senseless, long Bytes, int Contradictory = 0)
{
    /// <summary>Auctions taken.</summary>
    public int Auctions => Contents.Listings.Count;

    /// <summary>Elements left out, whatever the reason.</summary>
    public int Skipped => Senseless + Contents.Repeated;

    /// <summary>Elements left out, by reason.</summary>
    public RejectCounts Rejects => new(Senseless - Contradictory, Contradictory, Contents.Repeated);

    /// <summary>The snapshot they are.</summary>
    public MarketSnapshot At(MarketId market, DateTimeOffset published, DateTimeOffset fetched) =>
        new(market, published, fetched, Contents.Variants, Auctions, Skipped, Bytes, Contents.Listings, Rejects);
}
