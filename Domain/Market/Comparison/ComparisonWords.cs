using System.Globalization;

namespace DiscordAH.Domain.Market;

/// <summary>What a comparison says, in plain sentences.</summary>
public static class ComparisonWords
{
    /// <summary>Place of a realm among those that sell the good, 1 the cheapest, ties sharing the better place; null when it has none on sale.</summary>
    public static int? Rank(ServerComparison comparison, MarketId market) =>
        Offer(comparison, market) is { Minimum: { } price } ? comparison.Offers.Count(offer => offer.Minimum is { } other && other < price) + 1 : null;

    /// <summary>A realm's offer; null when it is not of the region.</summary>
    public static RealmOffer? Offer(ServerComparison comparison, MarketId market) => comparison.Offers.FirstOrDefault(offer => offer.Market == market);

    /// <summary>How many realms sell it.</summary>
    public static int Selling(ServerComparison comparison) => comparison.Offers.Count(offer => offer.Minimum is not null);

    /// <summary>Median and spread over the region in a sentence or two.</summary>
    public static string Summary(ServerComparison comparison)
    {
        var region = comparison.Region.Slug().ToUpperInvariant();
        if (comparison.IsCommodity)
            return comparison.Offers is [{ Minimum: { } all } only, ..]
                ? string.Create(CultureInfo.InvariantCulture, $"A commodity: all realms of {region} share one market, where it costs {TrendWords.Money(all)} with {only.Quantity:#,0} on sale.")
                : $"A commodity: all realms of {region} share one market, and none is on sale there now.";
        var selling = Selling(comparison);
        if (selling == 0 || comparison.Summary is not { } summary) return $"On sale on no realm of {region} now.";
        var first = string.Create(CultureInfo.InvariantCulture, $"On sale on {selling} of {comparison.Offers.Count} realms of {region}: median {TrendWords.Money(summary.Median)}, cheapest {TrendWords.Money(summary.Minimum)}");
        var half = selling >= 4 ? $", half of the realms between {TrendWords.Money(summary.LowerQuartile)} and {TrendWords.Money(summary.UpperQuartile)}" : "";
        var suspects = comparison.Offers.Count(offer => offer is { Minimum: not null, Suspicion: not null });
        return first + half + "." + (suspects == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {suspects} {(suspects == 1 ? "price is" : "prices are")} suspect: shown and marked."));
    }

    /// <summary>Where the asked realm stands, in a sentence.</summary>
    public static string Own(ServerComparison comparison, MarketId market)
    {
        if (Offer(comparison, market) is not { } offer) return "Your realm is not one of this region.";
        if (offer.Minimum is not { } price)
            return offer is { LastSeen: { } seen, LastMinimum: { } last }
                ? string.Create(CultureInfo.InvariantCulture, $"{offer.Name} has none on sale; last seen {seen.ToUniversalTime():d MMM HH:mm} UTC at {TrendWords.Money(last)}.")
                : $"{offer.Name} has none on sale and was not seen selling it.";
        var against = offer.AgainstMedian is { } fraction ? $", {TrendWords.Against(fraction, "the median")}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{offer.Name}: {TrendWords.Money(price)}, place {Rank(comparison, market)} of {Selling(comparison)}{against}.");
    }
}
