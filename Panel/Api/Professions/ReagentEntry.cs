using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>A reagent.</summary>
/// <param name="Item">Item id.</param>
/// <param name="Name">The item's name.</param>
/// <param name="Quantity">Units for one craft.</param>
internal sealed record ReagentEntry(
    [property: JsonPropertyName("item")] int Item,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("quantity")] int Quantity);
