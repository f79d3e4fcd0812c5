using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>One rule for all materials of a profession.</summary>
/// <param name="Profession">Name in any of the game's languages, or id.</param>
/// <param name="Realm">Slug as us-area-52.</param>
/// <param name="When">The condition; relative ones make sense, as "25% below median of 14 days".</param>
/// <param name="Tier">Skill tier's id. Default the newest.</param>
/// <param name="MinimumQuantity">The price is that of the so manieth cheapest unit. Default 1.</param>
/// <param name="CoolDown">Time between two firings at least: ISO 8601 (PT6H), or 90m, 6h, 2d. Default 6 hours.</param>
/// <param name="Expires">When they end, ISO 8601. Default never.</param>
/// <param name="Target">Where they tell. Default the person.</param>
/// <param name="DryRun">Only say what would be made. Default false.</param>
internal sealed record BulkAlertsBody(
    [property: JsonPropertyName("profession")] string Profession,
    [property: JsonPropertyName("realm")] string Realm,
    [property: JsonPropertyName("when")] string When,
    [property: JsonPropertyName("tier")] int? Tier = null,
    [property: JsonPropertyName("minimumQuantity")] long? MinimumQuantity = null,
    [property: JsonPropertyName("coolDown")] string? CoolDown = null,
    [property: JsonPropertyName("expires")] string? Expires = null,
    [property: JsonPropertyName("target")] TargetBody? Target = null,
    [property: JsonPropertyName("dryRun")] bool DryRun = false);
