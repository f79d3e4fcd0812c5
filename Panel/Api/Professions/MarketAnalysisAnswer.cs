using System.Text.Json.Serialization;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Panel.Api;

/// <summary>A profession's market on a realm.</summary>
/// <param name="Profession">The profession's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Realm">The realm's slug.</param>
/// <param name="Market">Name of its auction house.</param>
/// <param name="DataUntil">Publication time of the older of the two newest snapshots (realm and commodities).</param>
/// <param name="Crafts">Recipes whose cost and price are known, most profit first; those whose price is suspect after all others.</param>
/// <param name="Materials">Every reagent, most used first.</param>
/// <param name="Opportunities">What to buy now, greatest saving first.</param>
/// <param name="LeftOut">Recipes that could not be reckoned, by reason.</param>
internal sealed record MarketAnalysisAnswer(
    [property: JsonPropertyName("profession")] int Profession,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("realm")] string Realm,
    [property: JsonPropertyName("market")] string Market,
    [property: JsonPropertyName("data_until")] DateTimeOffset DataUntil,
    [property: JsonPropertyName("crafts")] IReadOnlyList<CraftEntry> Crafts,
    [property: JsonPropertyName("materials")] IReadOnlyList<MaterialEntry> Materials,
    [property: JsonPropertyName("opportunities")] IReadOnlyList<OpportunityEntry> Opportunities,
    [property: JsonPropertyName("left_out")] IReadOnlyList<LeftOutEntry> LeftOut)
{
    public static MarketAnalysisAnswer Of(MarketReport report) => new(
        report.Profession.Id, report.Profession.Name.English, RealmText.Slug(report.Realm), report.MarketName, report.DataUntil.ToUniversalTime(),
        [.. report.Crafts.Select(CraftEntry.Of)], [.. report.Materials.Select(MaterialEntry.Of)], [.. report.Opportunities.Select(OpportunityEntry.Of)],
        [.. report.LeftOut.Select(left => new LeftOutEntry(left.Reason, left.Recipes))]);
}
