namespace DiscordAH.Panel.Web;

/// <summary>What each number means, in the words of every page that shows it.</summary>
internal static class Definitions
{
    public const string Minimum = "Cheapest unit price with a buyout in the newest snapshot.";
    public const string MarketValue = "Average unit price of the cheaper auctions, with outliers left out: TradeSkillMaster's method on the newest snapshot.";
    public const string Median = "Half of the units on sale cost this or less.";
    public const string Quantity = "Units on sale with a buyout.";
    public const string Auctions = "Listings with a buyout; listings with a bid only are counted apart.";
    public const string Change = "Change of the minimum against 24 hours and 7 days before; missing when nothing was on sale or nothing was read then.";
    public const string SoldPerDay = "Units a day, inferred from which auctions are gone in the next snapshot; Battle.net publishes no sales. Hours that were not read are left out.";
    public const string SaleRate = "Share of ended auctions that sold, inferred likewise; relisted ones are not counted, and with few ended auctions it stays near 10 %.";
    public const string Age = "Time since Blizzard published the newest snapshot; a new one comes about every hour.";

    public const string WeightedValue = "Mean of the market values of 14 days, the newest days counting most, with TradeSkillMaster's published weights; the same for every range.";
    public const string Percentile = "Share of the range's hours that were cheaper than now. For a buyer up to 10 % is very good, to 30 % good, from 70 % high, from 90 % very high.";
    public const string ZScore = "How far the price lies from the median of the range, in robust standard deviations of the log price: beyond 2 to either side is unusual.";
    public const string Slope = "Robust slope of the log price over the range, so that single trolls do not tilt it, and how probable so clear a trend is by mere chance: below 1 % very clear, below 5 % clear, below 20 % weak.";
    public const string Momentum = "Mean of the range's newest quarter against the mean of the whole range.";
    public const string Volatility = "Standard deviation of the hourly changes of the log price, scaled to a day: the usual size of a day's move.";
    public const string Average = "Mean price of the range; the exponential one halves the weight every quarter of the range.";
    public const string Support = "A lower price at which it turned up before, or much stands on offer.";
    public const string Resistance = "A higher price at which it turned down before.";
    public const string Forecast = "Made by the method that foretold this good's own past best; the 80 % and 95 % intervals come from the errors it made there. Where no method beats “it stays as it is”, that is said instead.";
    public const string Week = "Shown only where it foretold unseen weeks better than no swing; where there is little evidence it is drawn towards 0.";
    public const string RealmMedian = "The median counts each realm's cheapest price once.";
    public const string Suspect = "A suspect price is far from the others or comes from data that failed a check; it is shown and marked, not dropped.";

    public const string Events = "Realms that went down or came back, changes of population, locks for transfers and new characters, new builds of the game. Looked for every ten minutes: an event happened between the last look and the time given.";
    public const string Token = "What a WoW Token, which costs 20 US$ in Blizzard's shop, sells for in the auction house.";

    public const string CraftCost = "What one craft's reagents cost, bought from the cheapest auction up; of several qualities that fit the cheapest, from a vendor where he is cheaper.";
    public const string CraftPrice = "The lower of what the listings (the cheapest twentieth of them) and the weighted value of the last 14 days support; never the top listing.";
    public const string CraftProfit = "Price less the auction house's 5 %, the deposit expected to be lost and the cost, for one craft.";
    public const string Opportunity = "Among the cheapest quarter of the last 14 days' hours, at least 5 % below the weighted value, at least a craft's units, selling daily. Units: what is cheap, three days' sales at most.";

    public static IReadOnlyList<(string Term, string Meaning)> All { get; } =
    [
        ("Minimum", Minimum), ("Market value", MarketValue), ("Median", Median), ("Quantity", Quantity), ("Auctions", Auctions), ("Change", Change), ("Sold a day", SoldPerDay), ("Listings that sell", SaleRate), ("Age", Age), ("Cost of a craft", CraftCost), ("Price of a craft", CraftPrice), ("Profit of a craft", CraftProfit), ("Opportunity", Opportunity), ("Events", Events), ("WoW Token", Token),
        ("Minimum", Minimum), ("Market value", MarketValue), ("Median", Median), ("Quantity", Quantity), ("Auctions", Auctions), ("Change", Change), ("Sold a day", SoldPerDay), ("Listings that sell", SaleRate), ("Age", Age), ("14-day value", WeightedValue), ("In its own history", Percentile), ("Distance from usual (z)", ZScore),
        ("Trend a day", Slope), ("Momentum", Momentum), ("Volatility", Volatility), ("Mean", Average), ("Support", Support), ("Resistance", Resistance), ("Forecast", Forecast),
        ("Hours and weekdays", Week), ("Region's median", RealmMedian), ("Suspect", Suspect), ("Events", Events), ("WoW Token", Token),
    ];
}
