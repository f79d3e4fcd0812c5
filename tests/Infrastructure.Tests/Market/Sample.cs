using System.Text;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.Parsing;

namespace DiscordAH.Infrastructure.Tests.Market;

/// <summary>Auction documents, and what the parser makes of them.</summary>
internal static class Sample
{
    public static readonly ItemLevelRules Levels = ItemLevelData.Load();

    public const string Small = """
        {"_links":{"self":{"href":"https://x/1?a=\"b\""}},"connected_realm":{"href":"https://x/4"},"auctions":[
        {"id":1,"item":{"id":210796},"quantity":5,"unit_price":300,"time_left":"LONG"},
        {"href":"https://stray"},
        {"id":2,"item":{"id":2825,"context":1,"bonus_lists":[40,12770],"modifiers":[{"type":9,"value":14},{"type":28,"value":2217}]},"bid":7,"buyout":18479600,"quantity":1,"time_left":"SHORT","new":{"deep":[1,{"x":[]}]}},
        {"id":3,"item":{"id":82800,"pet_breed_id":14,"pet_level":25,"pet_quality_id":3,"pet_species_id":1155},"buyout":900,"quantity":1,"time_left":"LONG"},
        {"id":4,"item":{"id":210796},"quantity":10,"buyout":1005},
        {"id":5,"item":{"id":210796},"quantity":1,"bid":5},
        [1,2,[3]],
        {"id":1,"item":{"id":210796},"quantity":5,"unit_price":300}
        ],"commodities":{"href":"https://x/c"},"more":[{"a":1},2,"ü€\u00fc"]}
        """;

    public static VariantIdentity Identity => new(Levels, item => item.Value == 2825 ? new ItemShape(2, 37) : null);

    public static async Task<Parsed> ParseAsync(Stream body, bool strictOnly = false)
    {
        var parsed = await AuctionBody.ReadAsync(body, Identity, null, CancellationToken.None, strictOnly);
        return new Parsed(parsed.Auctions, parsed.Skipped, parsed.Contents.Repeated, parsed.Bytes, parsed.Contents.Variants, parsed.Contents.Listings);
    }

    public static Task<Parsed> ParseAsync(string body) => ParseAsync(new MemoryStream(Encoding.UTF8.GetBytes(body)));

    public static string Document(params string[] auctions) => $$"""{"auctions":[{{string.Join(',', auctions)}}]}""";

    internal sealed record Parsed(int Auctions, int Skipped, int Duplicates, long Bytes, IReadOnlyList<VariantSummary> Variants, SnapshotListings Listings)
    {
        public override string ToString() =>
            $"{Auctions} {Skipped} {Duplicates} " + string.Join(" | ", Variants.Select(one =>
                $"{one.Variant} {one.Minimum.Value} {one.MarketValue.Value} {one.Median.Value} {one.Quantity} {one.Auctions} {one.BidOnly} {string.Join(',', one.Ladder)}"))
            + " | " + string.Join(' ', Enumerable.Range(0, Listings.Count).Select(i =>
                $"{Listings.Ids[i]}:{Listings.Keys[Listings.Variants[i]]}:{Listings.UnitPrices[i]}x{Listings.Quantities[i]}{Listings.TimeLeft[i]}"));
    }
}
