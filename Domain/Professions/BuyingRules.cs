using System.Globalization;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>When a good is worth buying now.</summary>
/// <param name="MostPercentile">At most this share of the last 14 days' hours may have been cheaper.</param>
/// <param name="LeastDiscount">Units count as cheap that cost at least this fraction less than usual.</param>
/// <param name="LeastSold">Fewest units sold a day, where it is bought to be sold again.</param>
/// <param name="LeastSaleRate">Least share of listings that sell, likewise.</param>
/// <param name="LeastHours">Fewest hours with a price that make "usual" mean something.</param>
/// <param name="StockDays">So many days' sales are bought at most, likewise.</param>
public sealed record BuyingRules(double MostPercentile, double LeastDiscount, double LeastSold, double LeastSaleRate, int LeastHours, double StockDays)
{
    /// <summary>The cheapest quarter of 14 days, 5 % below usual, one sold a day, 5 % of listings selling, two days of history, three days' sales.</summary>
    public static BuyingRules Default { get; } = new(0.25, 0.05, 1, 0.05, 48, 3);

    /// <summary>No trend is kept, or one of too few hours.</summary>
    public const string NoHistory = "Too little history to say what is usual";

    /// <summary>None is on sale.</summary>
    public const string NotOnSale = "Not on sale";

    /// <summary>It is not cheap.</summary>
    public const string NotCheap = "Not cheaper than usual";

    /// <summary>Too few units are cheap.</summary>
    public const string TooFew = "Cheap, but fewer units than one craft takes";

    /// <summary>It hardly sells.</summary>
    public const string SellsTooRarely = "Sells too rarely, or not known how well";

    /// <summary>The price, or what is usual, cannot be believed.</summary>
    public const string Suspect = "The price is suspect";

    /// <summary>Weighs many goods.</summary>
    /// <param name="goods">The quote, the name, the units of the largest craft, and the units needed (null to buy for selling again).</param>
    /// <returns>Opportunities, greatest saving first, and the goods that are none, counted by reason, most first.</returns>
    public (IReadOnlyList<BuyingOpportunity> Opportunities, IReadOnlyList<(string Reason, int Goods)> Passed) Sift(
        IEnumerable<(GoodQuote Quote, string Name, int Use, long? Needed)> goods)
    {
        var found = new List<BuyingOpportunity>();
        var passed = new List<string>();
        foreach (var (quote, name, use, needed) in goods)
        {
            var (opportunity, reason) = Weigh(quote, name, use, needed);
            if (opportunity is not null) found.Add(opportunity);
            else passed.Add(reason!);
        }

        return ([.. found.OrderByDescending(one => one.Saving).ThenBy(one => one.Variant.Item.Value)], RecipeBook.Count(passed));
    }

    /// <summary>Weighs one good.</summary>
    /// <param name="quote">What it costs.</param>
    /// <param name="name">Its name.</param>
    /// <param name="use">Units that the largest craft takes; fewer are not worth the way.</param>
    /// <param name="needed">Units needed for goals; then it need not sell again. Null to buy for selling again.</param>
    public (BuyingOpportunity? Opportunity, string? Reason) Weigh(GoodQuote quote, string name, int use, long? needed)
    {
        if (quote.Ladder.Count == 0) return (null, NotOnSale);
        if (quote.Trend is not { WeightedValue: { Value: > 0 } usual, Percentile: { } percentile } trend || trend.Hours < LeastHours) return (null, NoHistory);
        if (quote.Suspicion is not null) return (null, Suspect);
        if (quote.Region is { Realms: >= SellPrice.FewestRealms } region && usual >= region.Median * SellPrice.MostOfMedian) return (null, Suspect);
        var limit = usual.Value * (1 - LeastDiscount);
        var cheap = quote.Ladder.TakeWhile(level => level.UnitPrice.Value <= limit).Sum(level => level.Quantity);
        if (percentile > MostPercentile || cheap == 0) return (null, NotCheap);
        if (cheap < (needed is null ? use : Math.Min(use, needed.Value))) return (null, TooFew);
        if (needed is null && !(quote.Sales is { IsTelling: true } sales && sales.SoldPerDay >= LeastSold && sales.SaleRate >= LeastSaleRate)) return (null, SellsTooRarely);

        var units = Math.Min(cheap, needed ?? Math.Max(use, (long)Math.Ceiling(quote.Sales!.SoldPerDay * StockDays)));
        var paid = Purchase.Of(quote.Ladder, units)!.Value.Total;
        var saving = (usual * units) - paid;
        var below = 1 - ((double)paid.Value / (usual * units).Value);
        var reason = string.Create(CultureInfo.InvariantCulture,
            $"{below:0 %} below its usual price; {Rarely(percentile)} of the last 14 days.{(needed is { } need ? $" Your goals need {need:#,0}." : "")}");
        return (new BuyingOpportunity(
            quote.Market, quote.Variant, name, units, new Copper(paid.Value / units), usual, saving, percentile, quote.Sales?.SoldPerDay ?? 0, needed, reason), null);
    }

    private static string Rarely(double percentile) =>
        percentile < 0.005 ? "it was never cheaper in any hour" : string.Create(CultureInfo.InvariantCulture, $"it was cheaper in only {percentile:0 %} of the hours");
}
