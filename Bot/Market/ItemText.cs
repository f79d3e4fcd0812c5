using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Items in options and lists.</summary>
internal static class ItemText
{
    private const int MaxChoices = 25;

    /// <summary>Suggestions while an item is typed.</summary>
    public static IReadOnlyList<CommandChoice> Suggest(IItemCatalog items, string typed) =>
        [.. items.Search(typed, MaxChoices).Select(match => new CommandChoice(DiscordText.Clip(match.Label, 100), match.Item.Id.ToString()))];

    /// <summary>The variant that a text names beyond its item; null when it only names an item.</summary>
    public static VariantKey? Variant(string text) => VariantKey.TryParse(text.Trim(), out var key) && key.Traits != 0 ? key : null;

    /// <summary>A list to choose another variant from; null when there is no other.</summary>
    public static Component.Select? Variants(IItemCatalog items, VariantKey shown, IReadOnlyList<VariantKey> others, string action, string state)
    {
        const int MaxEntries = 25;
        if (others.Count == 0) return null;
        var entries = others.Prepend(shown).Distinct().Take(MaxEntries)
            .Select(variant => new SelectEntry(DiscordText.Clip(items.NameOf(variant), 100), variant.ToString(), Selected: variant == shown));
        var more = others.Count + 1 - MaxEntries;
        return new Component.Select(more > 0 ? $"Another variant ({more} more are not listed)" : "Another variant", action, state, [.. entries]);
    }

    /// <summary>An item's picture, where Discord would take its address.</summary>
    public static string? Icon(Item item) => Uri.TryCreate(item.IconUrl, UriKind.Absolute, out var icon) && icon.Scheme is "https" or "http" ? item.IconUrl : null;
}
