using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>A profession's goods on a realm, read and reckoned; what reports and buying advice are made of.</summary>
/// <param name="Report">The report.</param>
/// <param name="Tier">The tier it is about.</param>
/// <param name="Book">The tier's recipes.</param>
/// <param name="Quotes">What their goods cost.</param>
/// <param name="Reckoning">Reckons with them.</param>
/// <param name="Passed">Reagents that are no opportunity, counted by reason, most first.</param>
public sealed record ProfessionMarket(
    MarketReport Report,
    SkillTier Tier,
    RecipeBook Book,
    IReadOnlyDictionary<ItemId, GoodQuote> Quotes,
    CraftReckoning Reckoning,
    IReadOnlyList<(string Reason, int Goods)> Passed);
