using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>A profession's market on a realm.</summary>
/// <param name="Profession">The profession.</param>
/// <param name="Realm">The realm that was asked for.</param>
/// <param name="MarketName">Its auction house's name for people.</param>
/// <param name="DataUntil">Publication time of the older of the two newest snapshots (realm and commodities).</param>
/// <param name="GeneratedAt">When it was reckoned.</param>
/// <param name="Crafts">Recipes whose cost and price are known, most profit first; those whose price is suspect after all others.</param>
/// <param name="Materials">Every reagent of the profession, most used first.</param>
/// <param name="Opportunities">What to buy now, greatest saving first.</param>
/// <param name="LeftOut">Recipes that could not be reckoned, by reason in words.</param>
public sealed record MarketReport(
    Profession Profession,
    Realm Realm,
    string MarketName,
    DateTimeOffset DataUntil,
    DateTimeOffset GeneratedAt,
    IReadOnlyList<CraftProfit> Crafts,
    IReadOnlyList<MaterialPrice> Materials,
    IReadOnlyList<BuyingOpportunity> Opportunities,
    IReadOnlyList<(string Reason, int Recipes)> LeftOut);
