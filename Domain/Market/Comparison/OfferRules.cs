using System.Globalization;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>What makes a realm's price suspect. Suspect realms are shown and marked, and count in the median: half of the realms would have to lie to move it.</summary>
public static class OfferRules
{
    /// <summary>So many times the region's median, or so small a part of it, is suspect …</summary>
    public const int Multiple = 10;

    /// <summary>… where at least so many realms sell the good.</summary>
    public const int LeastRealms = 5;

    /// <summary>One unit is a lone cheap one when the next costs more than this much more, and the region's median likewise.</summary>
    public const double Jump = 0.3;

    /// <summary>A snapshot older than this says little about now.</summary>
    public static TimeSpan Stale => PriceSeries.Reach;

    /// <summary>Why the price is not to be trusted, a sentence for each reason; null when nothing speaks against it.</summary>
    /// <param name="offer">What is on sale there.</param>
    /// <param name="median">The region's median of the cheapest prices.</param>
    /// <param name="realms">Realms that it rests on.</param>
    /// <param name="now">The moment.</param>
    public static string? Suspicion(CurrentPrice offer, double median, int realms, DateTimeOffset now)
    {
        List<string> reasons = [];
        var price = offer.Summary.Minimum.Value;
        if (realms >= LeastRealms && price >= Multiple * median) reasons.Add(Text($"It is {price / median:0.#} times the region's median."));
        if (realms >= LeastRealms && price * (double)Multiple <= median) reasons.Add(Text($"It is {price / median:0.#%} of the region's median."));
        if (NextAfterLoneBargain(offer.Summary.Ladder, median) is { } next) reasons.Add(Text($"Only one unit is so cheap; the next costs {next}."));
        if (StaleText(offer.PublishedAt, now) is { } stale) reasons.Add(stale);
        return reasons.Count > 0 ? string.Join(' ', reasons) : null;
    }

    /// <summary>The sentence for an old snapshot; null when it is fresh.</summary>
    public static string? StaleText(DateTimeOffset published, DateTimeOffset now) =>
        now - published > Stale ? Text($"Its auctions were last read {(now - published).TotalHours:0} hours ago.") : null;

    // The next price, if there is a lone bargain.
    private static Copper? NextAfterLoneBargain(IReadOnlyList<PriceLevel> ladder, double median)
    {
        if (ladder.Count < 2 || ladder[0].Quantity != 1) return null;
        var (price, next) = (ladder[0].UnitPrice.Value, ladder[1].UnitPrice);
        return next.Value > price * (1 + Jump) && median > price * (1 + Jump) ? next : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
