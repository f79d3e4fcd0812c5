using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>An alert whose condition is met now.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Price">The price now; null when nothing is on sale.</param>
/// <param name="Usual">Median of 14 days; null when not known.</param>
/// <param name="Saving">How far the price is below the usual one, as a fraction; negative above it, null when not known.</param>
/// <param name="Quantity">Units on sale.</param>
/// <param name="Since">The firing since which it holds; null when it held before the alert was made.</param>
/// <param name="AsOf">The snapshot.</param>
internal sealed record AlertOpportunity(
    [property: JsonPropertyName("alert")] AlertEntry Alert,
    [property: JsonPropertyName("price")] Money? Price,
    [property: JsonPropertyName("usual")] Money? Usual,
    [property: JsonPropertyName("saving")] double? Saving,
    [property: JsonPropertyName("quantity")] long Quantity,
    [property: JsonPropertyName("since")] DateTimeOffset? Since,
    [property: JsonPropertyName("asOf")] DateTimeOffset AsOf)
{
    public static AlertOpportunity Of(FindAlertOpportunities.Opportunity one, AlertNames names, AlertActor actor) =>
        new(AlertEntry.Of(one.Alert, names, actor), Money.Of(one.Price), Money.Of(one.Usual), SavingOf(one), one.Quantity, one.Since, one.AsOf);

    public static double? SavingOf(FindAlertOpportunities.Opportunity one) =>
        one is { Price: { } price, Usual: { Value: > 0 } usual } ? Math.Round(1 - price.Value / (double)usual.Value, 4) : null;
}
