using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>A token price from one moment on.</summary>
/// <param name="At">Blizzard's time of the price. UTC.</param>
/// <param name="Price">The price.</param>
internal sealed record TokenPoint([property: JsonPropertyName("at")] DateTimeOffset At, [property: JsonPropertyName("price")] Money Price)
{
    public static TokenPoint Of(TokenPrice price) => new(price.At.ToUniversalTime(), new Money(price.Price.Value, price.Price.ToString()));
}
