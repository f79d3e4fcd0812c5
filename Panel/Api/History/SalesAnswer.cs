using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>How well the variant sells, inferred from which auctions are missing in the next snapshot; Battle.net publishes no sales.</summary>
/// <param name="SoldPerDay">Units a day; over several realms the mean of the realms.</param>
/// <param name="SaleRate">Share of ended auctions that sold, 0 to 1; drawn to a tenth while few have ended.</param>
/// <param name="EndedAuctions">Auctions that ended sold or unsold within the window; relisted ones are not among them.</param>
/// <param name="WindowDays">Days looked back from as_of.</param>
/// <param name="EvidenceDays">Days of those with snapshots close enough together to compare.</param>
/// <param name="ObservedHours">Hours of those covered by such snapshots; gaps are left out, not counted as without sales.</param>
/// <param name="Realms">Auction houses that the figures come from.</param>
internal sealed record SalesAnswer(
    [property: JsonPropertyName("sold_per_day")] double SoldPerDay,
    [property: JsonPropertyName("sale_rate")] double SaleRate,
    [property: JsonPropertyName("ended_auctions")] double EndedAuctions,
    [property: JsonPropertyName("window_days")] int WindowDays,
    [property: JsonPropertyName("evidence_days")] int EvidenceDays,
    [property: JsonPropertyName("observed_hours")] double ObservedHours,
    [property: JsonPropertyName("realms")] int Realms)
{
    /// <summary>Null where there is too little to show.</summary>
    public static SalesAnswer? Of(SaleFigures? figures) => figures is { IsTelling: true } telling
        ? new SalesAnswer(
            Math.Round(telling.SoldPerDay, 3), Math.Round(telling.SaleRate, 4), Math.Round(telling.Ended, 1),
            SaleFigures.DefaultDays, telling.Days, Math.Round(telling.Observed.TotalHours, 1), telling.Markets)
        : null;
}
