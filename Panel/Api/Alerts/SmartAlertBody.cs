using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>A new alert.</summary>
/// <param name="Item">Name in any of the game's languages, id, or variant key.</param>
/// <param name="Realm">Slug as us-area-52.</param>
/// <param name="When">The condition, as "price below 45g" or "30% below median of 14 days and quantity 60% below median of 7 days".</param>
/// <param name="MinimumQuantity">The price is that of the so manieth cheapest unit. Default 1.</param>
/// <param name="CoolDown">Time between two firings at least: ISO 8601 (PT6H), or 90m, 6h, 2d. Default 6 hours.</param>
/// <param name="Hysteresis">After firing, each limit must be left by so many percent before it can fire again, 0 to 50. Default 3.</param>
/// <param name="Expires">When it ends, ISO 8601. Default never.</param>
/// <param name="Hours">When it may fire. Default always.</param>
/// <param name="IgnoreSuspect">Listings that are not to be trusted are left out. Default true.</param>
/// <param name="Target">Where it tells. Default the person.</param>
/// <param name="DryRun">Only say what it would have done. Default false.</param>
internal sealed record SmartAlertBody(
    [property: JsonPropertyName("item")] string Item,
    [property: JsonPropertyName("realm")] string Realm,
    [property: JsonPropertyName("when")] string When,
    [property: JsonPropertyName("minimumQuantity")] long? MinimumQuantity = null,
    [property: JsonPropertyName("coolDown")] string? CoolDown = null,
    [property: JsonPropertyName("hysteresis")] double? Hysteresis = null,
    [property: JsonPropertyName("expires")] string? Expires = null,
    [property: JsonPropertyName("hours")] HoursBody? Hours = null,
    [property: JsonPropertyName("ignoreSuspect")] bool IgnoreSuspect = true,
    [property: JsonPropertyName("target")] TargetBody? Target = null,
    [property: JsonPropertyName("dryRun")] bool DryRun = false);
