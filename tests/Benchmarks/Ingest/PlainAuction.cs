using System.Text.Json.Serialization;

namespace DiscordAH.Benchmarks.Ingest;

/// <summary>An auction as a class, for the plain implementation.</summary>
internal sealed record PlainAuction(
    [property: JsonPropertyName("id")] long? Id,
    [property: JsonPropertyName("item")] PlainItem? Item,
    [property: JsonPropertyName("quantity")] long? Quantity,
    [property: JsonPropertyName("unit_price")] long? UnitPrice,
    [property: JsonPropertyName("buyout")] long? Buyout,
    [property: JsonPropertyName("bid")] long? Bid,
    [property: JsonPropertyName("time_left")] string? TimeLeft)
{
    /// <summary>Copper a unit; 0 when it can only be bid on.</summary>
    public long Price => UnitPrice is > 0 ? UnitPrice.Value : Buyout is > 0 ? Math.Max(1, Buyout.Value / Quantity!.Value) : 0;

    public bool IsSound => Id > 0 && Item?.Id > 0 && Quantity > 0 && (UnitPrice ?? 0) >= 0 && (Buyout ?? 0) >= 0 && (Bid ?? 0) >= 0 && (UnitPrice > 0 || Buyout > 0 || Bid > 0);
}
