using System.Numerics;
using System.Text.Json;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Benchmarks.Ingest;

/// <summary>
/// Reads an auctions document the plain way: a serializer, an object an auction, LINQ. Slow and easy to check; what the fast way must equal.
/// Shares with it only the question which good a listing is (<see cref="VariantIdentity"/>).
/// </summary>
internal sealed class PlainReading
{
    private PlainReading(IReadOnlyList<PlainListing> listings, IReadOnlyList<VariantSummary> variants, int skipped)
    {
        Listings = listings;
        Variants = variants;
        Skipped = skipped;
    }

    public IReadOnlyList<PlainListing> Listings { get; }

    public IReadOnlyList<VariantSummary> Variants { get; }

    public int Skipped { get; }

    public static PlainReading Of(ReadOnlyMemory<byte> json, VariantIdentity identity)
    {
        using var document = JsonDocument.Parse(json);
        var elements = document.RootElement.GetProperty("auctions");
        var listings = elements.EnumerateArray().Select(element => Listing(element, identity)).OfType<PlainListing>()
            .DistinctBy(one => one.Id).OrderBy(one => one.Id).ToList();
        var variants = listings.GroupBy(one => one.Variant).Where(group => group.Any(one => one.UnitPrice > 0)).Select(Summary).ToList();
        return new PlainReading(listings, variants, elements.GetArrayLength() - listings.Count);
    }

    private static PlainListing? Listing(JsonElement element, VariantIdentity identity)
    {
        PlainAuction? auction;
        try
        {
            auction = element.Deserialize<PlainAuction>();
        }
        catch (JsonException)
        {
            return null;
        }

        if (auction is not { IsSound: true } || auction.Price > 100_000_000_000_000 || auction.Quantity > 1_000_000_000) return null;
        var item = auction.Item!;
        var variant = identity.Of(new ListedItem
        {
            ItemId = item.Id!.Value,
            Bonuses = item.Bonuses,
            PlayerLevel = (int)(item.Modifiers?.LastOrDefault(one => one.IsPlayerLevel)?.Value ?? 0),
            PetSpecies = item.Species ?? 0,
            PetBreed = item.Breed ?? 0,
            PetQuality = item.Quality ?? 0,
            PetLevel = item.Level ?? 0,
        });
        var left = auction.TimeLeft switch { "SHORT" => TimeLeft.Short, "MEDIUM" => TimeLeft.Medium, "LONG" => TimeLeft.Long, "VERY_LONG" => TimeLeft.VeryLong, _ => TimeLeft.Unknown };
        return variant is { } key ? new PlainListing(auction.Id!.Value, key, auction.Price, (int)auction.Quantity!.Value, left) : null;
    }

    private static VariantSummary Summary(IGrouping<VariantKey, PlainListing> group)
    {
        var buyable = group.Where(one => one.UnitPrice > 0).ToList();
        var levels = buyable.GroupBy(one => one.UnitPrice).OrderBy(level => level.Key).Select(level => (Price: level.Key, Units: level.Sum(one => (long)one.Quantity))).ToList();
        var total = levels.Sum(level => level.Units);
        long low = UnitAt((total - 1) / 2), high = UnitAt(total / 2);
        return new VariantSummary(
            group.Key,
            new Copper(levels[0].Price),
            new Copper(MarketValueOf(levels, total)),
            new Copper((low + high) / 2),
            total,
            buyable.Count,
            group.Count() - buyable.Count,
            [.. levels.Take(32).Select(level => new PriceLevel(new Copper(level.Price), level.Units))]);

        long UnitAt(long index) => levels.Zip(levels.Scan(level => level.Units)).First(pair => index < pair.Second).First.Price;
    }

    // TradeSkillMaster's definition over price levels, in whole numbers of any size: no rounding until the last step.
    private static long MarketValueOf(List<(long Price, long Units)> levels, long total)
    {
        List<(BigInteger Price, BigInteger Units)> kept = [];
        long before = 0;
        foreach (var (price, units) in levels)
        {
            // The first unit of a level is number before + 1 of all; the very first always counts.
            var first = before + 1;
            if (before > 0 && (10 * (Int128)first > 3 * (Int128)total || (20 * (Int128)first > 3 * (Int128)total && 5 * (Int128)price >= 6 * kept[^1].Price))) break;
            var most = Math.Max((long)(3 * (Int128)total / 10), 1) - before;
            kept.Add((price, Math.Min(units, most)));
            before += units;
        }

        BigInteger n = Sum(level => level.Units), sum = Sum(level => level.Units * level.Price), squares = Sum(level => level.Units * level.Price * level.Price);
        var spread = n * squares - sum * sum; // n(n−1)σ²
        if (n > 1 && spread > 0)
        {
            // |p − m| < 1.5 σ, multiplied out.
            var near = kept.Where(level => 4 * BigInteger.Pow(n * level.Price - sum, 2) * (n - 1) < 9 * n * spread).ToList();
            if (near.Count > 0) kept = near;
        }

        BigInteger count = Sum(level => level.Units), worth = Sum(level => level.Units * level.Price);
        return (long)((2 * worth + count) / (2 * count));

        BigInteger Sum(Func<(BigInteger Price, BigInteger Units), BigInteger> of) => kept.Aggregate(BigInteger.Zero, (so, level) => so + of(level));
    }
}
