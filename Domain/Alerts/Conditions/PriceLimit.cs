using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>The price is below, or above, an amount: <c>price below 45g</c>.</summary>
/// <param name="Side">Which side.</param>
/// <param name="Price">The amount; itself counts as neither.</param>
public sealed record PriceLimit(PriceSide Side, Copper Price) : AlertCondition;
