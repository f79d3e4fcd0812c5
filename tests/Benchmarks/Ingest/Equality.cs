using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Parsing;

namespace DiscordAH.Benchmarks.Ingest;

/// <summary>Compares the fast reading with the plain one, number by number.</summary>
internal static class Equality
{
    /// <summary>The first difference; null when there is none.</summary>
    public static string? Difference(ParsedAuctions fast, PlainReading plain)
    {
        var listings = fast.Contents.Listings;
        if (fast.Skipped != plain.Skipped) return $"skipped: {fast.Skipped}, plain {plain.Skipped}";
        if (listings.Count != plain.Listings.Count) return $"auctions: {listings.Count}, plain {plain.Listings.Count}";
        for (var i = 0; i < listings.Count; i++)
        {
            var one = new PlainListing(listings.Ids[i], listings.Keys[listings.Variants[i]], listings.UnitPrices[i], listings.Quantities[i], listings.TimeLeft[i]);
            if (one != plain.Listings[i]) return $"auction {i}: {one}, plain {plain.Listings[i]}";
        }

        return Difference(fast.Contents.Variants, plain.Variants.ToDictionary(variant => variant.Variant));
    }

    private static string? Difference(IReadOnlyList<VariantSummary> fast, Dictionary<VariantKey, VariantSummary> plain)
    {
        if (fast.Count != plain.Count) return $"variants: {fast.Count}, plain {plain.Count}";
        foreach (var one in fast)
        {
            if (!plain.Remove(one.Variant, out var other)) return $"{one.Variant}: only in the fast reading, or twice";
            if (one with { Ladder = [] } != other with { Ladder = [] }) return $"{one}, plain {other}";
            if (!one.Ladder.SequenceEqual(other.Ladder)) return $"{one.Variant}: ladder {string.Join(' ', one.Ladder)}, plain {string.Join(' ', other.Ladder)}";
        }

        return null;
    }
}
