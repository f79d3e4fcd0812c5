using System.Text.Json.Serialization;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Panel.Api;

/// <summary>A reagent that is cheap now, in quantity, and wanted. Money in copper.</summary>
/// <param name="Market">Where it is sold.</param>
/// <param name="Variant">Variant key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Units">Units worth buying.</param>
/// <param name="Average">What one of them costs on average, bought from the cheapest up.</param>
/// <param name="Usual">What one usually costs: the 14-day weighted market value.</param>
/// <param name="Saving">Expected saving on all of them.</param>
/// <param name="Percentile">Share of the last 14 days' hours that were cheaper.</param>
/// <param name="SoldPerDay">Units sold a day.</param>
/// <param name="Reason">Why it is listed.</param>
internal sealed record OpportunityEntry(
    [property: JsonPropertyName("market")] int Market,
    [property: JsonPropertyName("variant")] string Variant,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("units")] long Units,
    [property: JsonPropertyName("average")] long Average,
    [property: JsonPropertyName("usual")] long Usual,
    [property: JsonPropertyName("saving")] long Saving,
    [property: JsonPropertyName("percentile")] double Percentile,
    [property: JsonPropertyName("sold_per_day")] double SoldPerDay,
    [property: JsonPropertyName("reason")] string Reason)
{
    public static OpportunityEntry Of(BuyingOpportunity one) => new(
        one.Market.Value, one.Variant.ToString(), one.Name, one.Units, one.Average.Value, one.Usual.Value, one.Saving.Value,
        Math.Round(one.Percentile, 4), Math.Round(one.SoldPerDay, 4), one.Reason);
}
