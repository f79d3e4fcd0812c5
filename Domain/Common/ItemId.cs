using System.Globalization;

namespace DiscordAH.Domain.Common;

/// <summary>An item of the game, by Blizzard's id.</summary>
/// <param name="Value">The id.</param>
public readonly record struct ItemId(int Value)
{
    /// <summary>The cage that every battle pet on the auction house sits in.</summary>
    public static ItemId PetCage => new(82800);

    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
