using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>A comparison as a person asked for it.</summary>
/// <param name="Item">Name, id or variant text.</param>
/// <param name="Region">The region.</param>
/// <param name="Own">The realm to mark; null for none.</param>
/// <param name="Sort">The order of the list.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Private">Whether the answer is for the caller alone.</param>
internal sealed record CompareQuestion(string Item, Region Region, Realm? Own, CompareSort Sort, int Page, bool Private)
{
    /// <summary>The state of a button that asks this.</summary>
    public ComparePress Press(char verb) => new(verb, Item, Region, Sort, Page, Own?.Market ?? default, Own?.Id ?? 0);
}
