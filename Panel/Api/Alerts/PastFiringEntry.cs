using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>When a rule would have fired.</summary>
/// <param name="At">The snapshot.</param>
/// <param name="Price">The price then; null when nothing was on sale.</param>
/// <param name="Quantity">Units on sale.</param>
internal sealed record PastFiringEntry(
    [property: JsonPropertyName("at")] DateTimeOffset At, [property: JsonPropertyName("price")] Money? Price, [property: JsonPropertyName("quantity")] long Quantity)
{
    public static PastFiringEntry Of(PastFiring firing) => new(firing.At, Money.Of(firing.Price), firing.Quantity);
}
