using System.Buffers;
using System.Text.Json;

namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>Writes an auction house at one moment as the API's body.</summary>
internal static class SnapshotWriter
{
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Item = JsonEncodedText.Encode("item");
    private static readonly JsonEncodedText Bid = JsonEncodedText.Encode("bid");
    private static readonly JsonEncodedText Buyout = JsonEncodedText.Encode("buyout");
    private static readonly JsonEncodedText UnitPrice = JsonEncodedText.Encode("unit_price");
    private static readonly JsonEncodedText Quantity = JsonEncodedText.Encode("quantity");
    private static readonly JsonEncodedText TimeLeft = JsonEncodedText.Encode("time_left");
    private static readonly JsonEncodedText Short = JsonEncodedText.Encode("SHORT");
    private static readonly JsonEncodedText Medium = JsonEncodedText.Encode("MEDIUM");
    private static readonly JsonEncodedText Long = JsonEncodedText.Encode("LONG");
    private static readonly JsonEncodedText VeryLong = JsonEncodedText.Encode("VERY_LONG");

    /// <param name="baseUrl">Address of the region, for the links.</param>
    public static void Write(IBufferWriter<byte> output, AuctionHouse house, long time, string baseUrl)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        var space = $"?namespace=dynamic-{house.Region.Key}";
        var commodities = $"{baseUrl}/data/wow/auctions/commodities{space}";
        var realm = house.Realm is { } connected ? $"{baseUrl}/data/wow/connected-realm/{connected.Id}" : null;
        json.WriteStartObject();
        json.WriteStartObject("_links");
        Link(json, "self", realm is null ? commodities : realm + "/auctions" + space);
        json.WriteEndObject();
        if (realm is not null)
            Link(json, "connected_realm", realm + space);
        json.WriteStartArray("auctions");
        foreach (var (slot, listing) in house.At(time))
            WriteAuction(json, slot, listing, time, realm is null);
        json.WriteEndArray();
        if (realm is not null)
            Link(json, "commodities", commodities);
        json.WriteEndObject();
    }

    private static void WriteAuction(Utf8JsonWriter json, ListingSlot slot, in Listing listing, long time, bool isCommodity)
    {
        var quantity = listing.QuantityAt(time);
        json.WriteStartObject();
        json.WriteNumber(Id, listing.Id);
        json.WritePropertyName(Item);
        json.WriteRawValue(slot.ItemJson, skipInputValidation: true);
        if (listing.Bid > 0)
            json.WriteNumber(Bid, listing.Bid * quantity);
        if (!isCommodity && listing.UnitPrice > 0)
            json.WriteNumber(Buyout, listing.UnitPrice * quantity);
        json.WriteNumber(Quantity, quantity);
        if (isCommodity)
            json.WriteNumber(UnitPrice, listing.UnitPrice);
        json.WriteString(TimeLeft, Left(listing.Expires - time));
        json.WriteEndObject();
    }

    private static JsonEncodedText Left(long seconds) => seconds switch
    {
        < 1800 => Short,
        < 2 * 3600 => Medium,
        < 12 * 3600 => Long,
        _ => VeryLong,
    };

    private static void Link(Utf8JsonWriter json, string name, string href)
    {
        json.WriteStartObject(name);
        json.WriteString("href", href);
        json.WriteEndObject();
    }
}
