using DiscordAH.Domain.Sources;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>The three tables of the game that recipes are joined from, as far as they were read.</summary>
internal sealed class Db2Tables
{
    public const string Abilities = "SkillLineAbility";
    public const string Reagents = "SpellReagents";
    public const string Slots = "ModifiedCraftingSpellSlot";

    private const int ReagentColumns = 8;
    private const int MostSkill = 10_000;
    private const int MostUnits = 100_000;

    private readonly List<TableRecipe> _abilities = [];
    private readonly Dictionary<int, Dictionary<int, int>> _reagents = [];
    private readonly Dictionary<int, Dictionary<int, int>> _slots = [];

    public static IReadOnlyList<string> Names { get; } = [Abilities, Reagents, Slots];

    /// <summary>Rows and rejected rows of each table read.</summary>
    public Dictionary<string, (int Rows, int Rejected)> Read { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a table.</summary>
    public async Task<Db2Tables> ReadAsync(string name, Stream body, CancellationToken ct)
    {
        using var table = await CsvTable.OpenAsync(body);
        await (name switch
        {
            Abilities => ReadAbilitiesAsync(table, ct),
            Reagents => ReadReagentsAsync(table, ct),
            Slots => ReadSlotsAsync(table, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not one of the tables."),
        });
        Read[name] = (table.Rows, table.Rejected);
        return this;
    }

    /// <summary>The recipes: what gives skill points, or takes something.</summary>
    public IReadOnlyList<TableRecipe> Join() =>
        [.. _abilities
            .Where(ability => ability.Tier > 0 || _reagents.ContainsKey(ability.Spell) || _slots.ContainsKey(ability.Spell))
            .Select(ability => ability with { Reagents = Of(_reagents, ability.Spell), Slots = Of(_slots, ability.Spell) })
            .DistinctBy(ability => ability.Recipe)];

    private static Dictionary<int, int> Of(Dictionary<int, Dictionary<int, int>> amounts, int spell) => amounts.GetValueOrDefault(spell) ?? [];

    private async Task ReadAbilitiesAsync(CsvTable table, CancellationToken ct)
    {
        var (id, spell, tier, required) = (table.Column("ID"), table.Column("Spell"), table.Column("SkillupSkillLineID"), table.Column("MinSkillLineRank"));
        var (grey, yellow, ups) = (table.Column("TrivialSkillLineRankHigh"), table.Column("TrivialSkillLineRankLow"), table.Column("NumSkillUps"));
        while (await table.ReadAsync(ct))
        {
            if (Small(table, id, int.MaxValue, out var recipe) && recipe > 0 && Small(table, spell, int.MaxValue, out var cast) && Small(table, tier, int.MaxValue, out var line)
                && Small(table, required, MostSkill, out var least) && Small(table, yellow, MostSkill, out var low) && Small(table, grey, MostSkill, out var high)
                && Small(table, ups, 100, out var points) && low <= high)
                _abilities.Add(new TableRecipe(recipe, cast, line, least, low, high, Math.Max(1, points), new Dictionary<int, int>(), new Dictionary<int, int>()));
            else
                table.Reject();
        }
    }

    private async Task ReadReagentsAsync(CsvTable table, CancellationToken ct)
    {
        var spell = table.Column("SpellID");
        var pairs = Enumerable.Range(0, ReagentColumns)
            .Select(place => (Item: table.Column(FormattableString.Invariant($"Reagent_{place}")), Count: table.Column(FormattableString.Invariant($"ReagentCount_{place}"))))
            .ToArray();
        while (await table.ReadAsync(ct))
        {
            var amounts = new Dictionary<int, int>();
            var sound = Small(table, spell, int.MaxValue, out var cast) && cast > 0;
            foreach (var (itemColumn, countColumn) in pairs)
            {
                // Negative items are currencies; they are not on sale.
                sound &= table.TryNumber(itemColumn, out var item) & Small(table, countColumn, MostUnits, out var count);
                if (sound && item is > 0 and <= int.MaxValue && count > 0) amounts[(int)item] = amounts.GetValueOrDefault((int)item) + count;
            }

            if (!sound) table.Reject();
            else if (amounts.Count > 0) _reagents[cast] = amounts;
        }
    }

    private async Task ReadSlotsAsync(CsvTable table, CancellationToken ct)
    {
        var (spell, slot, count) = (table.Column("SpellID"), table.Column("ModifiedCraftingReagentSlotID"), table.Column("ReagentCount"));
        while (await table.ReadAsync(ct))
        {
            if (!Small(table, spell, int.MaxValue, out var cast) || cast == 0 || !Small(table, slot, int.MaxValue, out var kind) || !Small(table, count, MostUnits, out var units))
            {
                table.Reject();
                continue;
            }

            if (kind == 0 || units == 0) continue;
            if (!_slots.TryGetValue(cast, out var amounts)) _slots[cast] = amounts = [];
            amounts[kind] = amounts.GetValueOrDefault(kind) + units;
        }
    }

    private static bool Small(CsvTable table, int column, int most, out int number)
    {
        var sound = table.TryNumber(column, out var wide) && wide >= 0 && wide <= most;
        number = sound ? (int)wide : 0;
        return sound;
    }
}
