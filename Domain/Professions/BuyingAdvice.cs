using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>What to buy now.</summary>
/// <param name="Profession">The profession.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Realm">The realm that was asked for.</param>
/// <param name="MarketName">Its auction house's name for people.</param>
/// <param name="DataUntil">Publication time of the older of the two newest snapshots.</param>
/// <param name="Goals">How many goals of the member's it goes by; 0 when it is for anybody.</param>
/// <param name="Opportunities">What to buy, greatest saving first.</param>
/// <param name="Passed">Goods that are no opportunity, counted by reason, most first.</param>
public sealed record BuyingAdvice(
    Profession Profession,
    SkillTier Tier,
    Realm Realm,
    string MarketName,
    DateTimeOffset DataUntil,
    int Goals,
    IReadOnlyList<BuyingOpportunity> Opportunities,
    IReadOnlyList<(string Reason, int Goods)> Passed);
