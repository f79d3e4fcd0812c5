using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>Comparison charts, each drawn once for the same offers.</summary>
internal sealed class CompareCharts(int capacity = 256) : ICompareCharts, IDisposable
{
    private readonly PictureShelf<Key> _shelf = new(capacity);

    public string Describe(ServerComparison comparison, MarketId? own)
    {
        var text = $"{comparison.VariantName} in {comparison.Region.Slug().ToUpperInvariant()}. {ComparisonWords.Summary(comparison)}";
        if (comparison.IsCommodity) return text;
        var cheapest = comparison.Offers.Where(offer => offer.Minimum is not null).OrderBy(offer => offer.Minimum!.Value).Take(3)
            .Select(offer => $"{offer.Name} {TrendWords.Money(offer.Minimum!.Value)}{(offer.Suspicion is null ? "" : " (suspect)")}").ToList();
        if (cheapest.Count > 0) text += string.Create(CultureInfo.InvariantCulture, $" Cheapest: {string.Join(", ", cheapest)}.");
        return own is { } mine ? $"{text} {ComparisonWords.Own(comparison, mine)}" : text;
    }

    public Task<byte[]> DrawPngAsync(ServerComparison comparison, MarketId? own, ChartStyle style, CancellationToken ct) => _shelf.GetAsync(
        new Key(comparison.Region, comparison.Variant, comparison.VariantName, own, Sum(comparison), comparison.Offers.Count, style),
        () => CompareChart.DrawPng(comparison, own, style), ct);

    public void Dispose() => _shelf.Dispose();

    private static int Sum(ServerComparison comparison)
    {
        var sum = new HashCode();
        sum.Add(comparison.Summary);
        foreach (var offer in comparison.Offers) sum.Add(HashCode.Combine(offer.Market, offer.Name, offer.Minimum, offer.Suspicion is null, offer.PublishedAt));
        return sum.ToHashCode();
    }

    private readonly record struct Key(Region Region, VariantKey Variant, string Name, MarketId? Own, int Sum, int Realms, ChartStyle Style);
}
