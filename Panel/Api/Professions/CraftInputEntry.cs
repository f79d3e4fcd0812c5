using System.Text.Json.Serialization;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Panel.Api;

/// <summary>What a craft takes of one good.</summary>
/// <param name="Item">Item id: of several qualities that fit, the one that costs least.</param>
/// <param name="Name">Its name.</param>
/// <param name="Quantity">Units for one craft.</param>
/// <param name="Cost">What these units cost at depth, in copper.</param>
/// <param name="IsVendor">Whether a vendor sells it for less than the market.</param>
internal sealed record CraftInputEntry(
    [property: JsonPropertyName("item")] int Item,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("quantity")] int Quantity,
    [property: JsonPropertyName("cost")] long? Cost,
    [property: JsonPropertyName("is_vendor")] bool IsVendor)
{
    public static CraftInputEntry Of(CraftInput input) => new(input.Item.Value, input.Name, input.Quantity, input.Cost?.Value, input.IsVendor);
}
