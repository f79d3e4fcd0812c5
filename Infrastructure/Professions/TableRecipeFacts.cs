using System.Globalization;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.Sources;
using DiscordAH.Infrastructure.Market;

namespace DiscordAH.Infrastructure.Professions;

/// <summary>
/// How many units go into the slots of recipes, from the game's own tables, held in memory. Only that: what Battle.net tells of a recipe itself is newer than
/// an export. Empty while that source is off.
/// </summary>
internal sealed class TableRecipeFacts(IGameTables tables, ISourceStates states) : IRecipeFacts, ICatalog
{
    private volatile Content _content = new("", []);

    public string Version => _content.Version;

    public Task<IReadOnlyList<RecipeOverride>> ListAsync(CancellationToken ct) => Task.FromResult(_content.Recipes);

    public async Task<bool> RefreshAsync(CancellationToken ct)
    {
        var version = string.Join(';', (await states.ListAsync(ct)).Where(state => state.Source == SourceNames.Db2 && state.ReadAt is not null).Select(Stamp));
        if (version == _content.Version) return false;
        _content = new Content(version, [.. (await tables.ListAsync(ct)).Where(recipe => recipe.Slots.Count > 0).Select(Override)]);
        return true;
    }

    // A part that tells no version of its own counts as new whenever it was read.
    private static string Stamp(SourceState state) => string.Create(CultureInfo.InvariantCulture,
        $"{state.Part} {state.Rows} {state.ETag} {(state.LastModified ?? (state.ETag is null ? state.ReadAt : null))?.UtcTicks}");

    private static RecipeOverride Override(TableRecipe recipe) =>
        new(recipe.Recipe) { Slots = [.. recipe.Slots.OrderBy(slot => slot.Key).Select(slot => new SlotFill(slot.Key, slot.Value, []))] };

    private sealed record Content(string Version, IReadOnlyList<RecipeOverride> Recipes);
}
