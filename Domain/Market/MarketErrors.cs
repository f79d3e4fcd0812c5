using System.Globalization;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Refusals of the market.</summary>
public static class MarketErrors
{
    /// <summary>No item of that name or id.</summary>
    /// <param name="Text">What was asked for.</param>
    /// <param name="Nearest">Items with similar names, best first.</param>
    public sealed record UnknownItem(string Text, IReadOnlyList<ItemMatch> Nearest)
        : Error("market.unknown_item", Nearest.Count == 0
            ? $"No item is called \"{Text}\". Type a few letters and pick one from the list."
            : $"No item is called \"{Text}\". Did you mean one of these?");

    /// <summary>No realm of that name or slug.</summary>
    /// <param name="Text">What was asked for.</param>
    /// <param name="Nearest">Realms with similar names, best first.</param>
    public sealed record UnknownRealm(string Text, IReadOnlyList<Realm> Nearest)
        : Error("market.unknown_realm", Nearest.Count == 0
            ? $"No realm is called \"{Text}\". Type a few letters and pick one from the list."
            : $"No realm is called \"{Text}\". Did you mean one of these?");

    /// <summary>The name fits realms of several regions.</summary>
    /// <param name="Text">What was asked for.</param>
    /// <param name="Choices">The realms it could be.</param>
    public sealed record AmbiguousRealm(string Text, IReadOnlyList<Realm> Choices)
        : Error("market.ambiguous_realm", $"\"{Text}\" exists in several regions. Which one do you mean?");

    /// <summary>The market has no snapshot yet.</summary>
    /// <param name="Name">The market's name.</param>
    public sealed record NoSnapshotYet(string Name)
        : Error("market.no_snapshot", $"No auctions of {Name} have been read yet. Try again in a few minutes.");

    /// <summary>The item was never seen there.</summary>
    /// <param name="ItemName">The item.</param>
    /// <param name="MarketName">The market.</param>
    public sealed record NeverSeen(string ItemName, string MarketName)
        : Error("market.never_seen", $"{ItemName} has not been on sale on {MarketName} since records began there.");

    /// <summary>A range that makes no sense.</summary>
    /// <param name="Text">What was asked for.</param>
    public sealed record BadRange(string Text)
        : Error("market.bad_range", string.Create(CultureInfo.InvariantCulture, $"\"{Text}\" is not a range. Use {string.Join(", ", PriceRanges.All.Select(range => range.Name()))}."));
}
