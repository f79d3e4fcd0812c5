namespace DiscordAH.Domain.Market;

/// <summary>
/// Computes the level of a piece of gear from its base level, its bonus ids and the level of the player who found it, in the order the
/// game applies them (bonus types 42, 13, 1, 49, 48, 51, 52, 53, then the squish of 12.0). The order and the facts are those that
/// erorus/shatari found to match the game. Immutable.
/// </summary>
public sealed class ItemLevelRules
{
    // Items made for 12.0 already have squished levels. Battle.net does not say which do: ids from here on are of 12.0, except the
    // last gear of 11.2, whose levels lie far above any of 12.0.
    private const int FirstItemOfCurrentEra = 236_000;
    private const int HighestLevelOfCurrentEra = 400;
    private const int OldEra = 1;
    private const int CurrentEra = 2;
    private const int PlayerLevelCap = 90;

    private readonly ItemLevelTable _table;

    /// <param name="table">What each bonus id does.</param>
    public ItemLevelRules(ItemLevelTable table) => _table = table;

    /// <summary>The level shown in game.</summary>
    /// <param name="itemId">The item, to tell whether its base level is squished already.</param>
    /// <param name="baseLevel">Base level as Battle.net gives it; 0 when unknown.</param>
    /// <param name="bonuses">Bonus ids.</param>
    /// <param name="playerLevel">Level of the finder; 0 when not given.</param>
    /// <returns>The level, at least 1; 0 when it hangs on an unknown base level.</returns>
    public int LevelOf(int itemId, int baseLevel, ReadOnlySpan<int> bonuses, int playerLevel)
    {
        var kinds = _table.KindsOf(bonuses);
        if (playerLevel <= 0) playerLevel = PlayerLevelCap;
        var known = baseLevel > 0;
        var level = baseLevel;
        var era = itemId >= FirstItemOfCurrentEra && baseLevel < HighestLevelOfCurrentEra ? CurrentEra : OldEra;

        if (Best(kinds, ItemLevelRuleKind.Set, bonuses) is { } set) (level, known) = (set.Level, true);
        if (Best(kinds, ItemLevelRuleKind.Tuning, bonuses) is { } tuning)
        {
            var at = tuning.Level > 0 ? Math.Min(playerLevel, tuning.Level) : playerLevel;
            (level, known) = (Round(_table.CurveAt(tuning.Curve, at)), true);
        }

        foreach (var bonus in bonuses)
        {
            if (Find(kinds, ItemLevelRuleKind.Delta, bonus) is { } delta) level += delta.Level;
        }

        if (Best(kinds, ItemLevelRuleKind.Scale, bonuses) is { } scale) (level, era, known) = Scaled(scale, level, known);
        foreach (var bonus in bonuses)
        {
            if (Find(kinds, ItemLevelRuleKind.EraCurve, bonus) is { } curve) (level, era, known) = Scaled(curve, level, known);
        }

        if (Best(kinds, ItemLevelRuleKind.Drop, bonuses) is { } drop) (level, era, known) = Scaled(drop, playerLevel, true);
        if (!known) return 0;
        return Math.Max(1, Finish(level, era, kinds, bonuses));
    }

    /// <summary>0 none, 1 avoidance, 2 leech, 3 speed, 4 indestructible.</summary>
    public int TertiaryOf(ReadOnlySpan<int> bonuses)
    {
        foreach (var bonus in bonuses)
        {
            if (_table.Tertiary(bonus) is var stat and > 0) return stat;
        }

        return 0;
    }

    private (int Level, int Era, bool Known) Scaled(ItemLevelRule rule, int input, bool known)
    {
        var level = rule.Curve == 0 ? rule.Level : Round(_table.CurveAt(rule.Curve, rule.Level > 0 ? rule.Level : input));
        return (level + rule.Offset, rule.Era, known || rule.Level > 0);
    }

    private int Finish(int level, int era, int kinds, ReadOnlySpan<int> bonuses)
    {
        var later = 0;
        foreach (var bonus in bonuses)
        {
            if (Find(kinds, ItemLevelRuleKind.EraDelta, bonus) is not { } delta) continue;
            if (delta.Era > era) later += delta.Level;
            else level += delta.Era < era ? delta.Offset : delta.Level;
        }

        if (Best(kinds, ItemLevelRuleKind.Final, bonuses) is { } final) level += final.Level;
        if (era < CurrentEra && _table.HasSquish) level = Round(_table.Squish(level));
        return level + later;
    }

    private ItemLevelRule? Best(int kinds, ItemLevelRuleKind kind, ReadOnlySpan<int> bonuses) => Has(kinds, kind) ? _table.Best(kind, bonuses) : null;

    private ItemLevelRule? Find(int kinds, ItemLevelRuleKind kind, int bonus) => Has(kinds, kind) ? _table.Find(kind, bonus) : null;

    private static bool Has(int kinds, ItemLevelRuleKind kind) => (kinds >> (int)kind & 1) != 0;

    private static int Round(double level) => (int)Math.Round(Math.Clamp(level, 0, 0xFFFF), MidpointRounding.AwayFromZero);
}
