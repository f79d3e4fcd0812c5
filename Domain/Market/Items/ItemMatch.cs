namespace DiscordAH.Domain.Market;

/// <summary>An item found by name.</summary>
/// <param name="Item">The item.</param>
/// <param name="Label">What to show in a list: the name, and what tells it from others of the same name.</param>
/// <param name="IsExact">Whether the text was the whole name or the id.</param>
public sealed record ItemMatch(Item Item, string Label, bool IsExact);
