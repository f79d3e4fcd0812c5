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

    public const string Events = "Realms that went down or came back, changes of population, locks for transfers and new characters, new builds of the game. Looked for every ten minutes: an event happened between the last look and the time given.";
    public const string Token = "What a WoW Token, which costs 20 US$ in Blizzard's shop, sells for in the auction house.";

    public const string CraftCost = "What one craft's reagents cost, bought from the cheapest auction up; of several qualities that fit the cheapest, from a vendor where he is cheaper.";
    public const string CraftPrice = "The lower of what the listings (the cheapest twentieth of them) and the weighted value of the last 14 days support; never the top listing.";
    public const string CraftProfit = "Price less the auction house's 5 %, the deposit expected to be lost and the cost, for one craft.";
    public const string Opportunity = "Among the cheapest quarter of the last 14 days' hours, at least 5 % below the weighted value, at least a craft's units, selling daily. Units: what is cheap, three days' sales at most.";

    public static IReadOnlyList<(string Term, string Meaning)> All { get; } =
    [
        ("Minimum", Minimum), ("Market value", MarketValue), ("Median", Median), ("Quantity", Quantity), ("Auctions", Auctions), ("Change", Change), ("Sold a day", SoldPerDay), ("Listings that sell", SaleRate), ("Age", Age), ("Cost of a craft", CraftCost), ("Price of a craft", CraftPrice), ("Profit of a craft", CraftProfit), ("Opportunity", Opportunity), ("Events", Events), ("WoW Token", Token),
    ];
}
