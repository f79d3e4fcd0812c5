using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>The owner's recipe file: what Battle.net leaves out, written by hand.</summary>
/// <param name="Recipes">Of single recipes.</param>
/// <param name="Slots">Of sorts of slots.</param>
/// <param name="Vendor">What vendors sell reagents for, a unit.</param>
public sealed record RecipeFile(IReadOnlyList<RecipeOverride> Recipes, IReadOnlyList<SlotFill> Slots, IReadOnlyDictionary<ItemId, Copper> Vendor)
{
    /// <summary>No file.</summary>
    public static RecipeFile Empty { get; } = new([], [], new Dictionary<ItemId, Copper>());

    /// <summary>Reads the file: JSON with comments allowed. Unknown names, wrong kinds, doubles and numbers that make no sense are refused.</summary>
    /// <param name="json">The file, UTF-8, with or without a byte order mark.</param>
    /// <returns>The file, or <see cref="ProfessionErrors.BadRecipeFile"/> with the line of the first fault.</returns>
    public static Result<RecipeFile> Parse(ReadOnlySpan<byte> json) => RecipeFileReader.Read(json);
}
