using System.Text.Json.Serialization;
using DiscordAH.Domain.Common;

namespace DiscordAH.Panel.Api;

/// <summary>An amount of money.</summary>
/// <param name="Copper">In copper, the smallest coin.</param>
/// <param name="Formatted">As players write it.</param>
internal sealed record Money([property: JsonPropertyName("copper")] long Copper, [property: JsonPropertyName("formatted")] string Formatted)
{
    public static Money? Of(Copper? amount) => amount is { } money ? new Money(money.Value, money.ToString()) : null;

    public static Money? Of(Copper amount, long quantity) => quantity > 0 ? new Money(amount.Value, amount.ToString()) : null;
}
