using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Pages.Market;

/// <summary>A row of the search.</summary>
/// <param name="Match">The item.</param>
/// <param name="Best">Its cheapest variant on sale; null when none is.</param>
/// <param name="Quantity">Units of all variants on sale.</param>
internal sealed record FoundItem(ItemMatch Match, CurrentPrice? Best, long Quantity);
