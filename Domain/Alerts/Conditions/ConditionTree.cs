namespace DiscordAH.Domain.Alerts;

/// <summary>Walks conditions.</summary>
public static class ConditionTree
{
    /// <summary>The parts of a join; none of a limit.</summary>
    public static IReadOnlyList<AlertCondition> Parts(this AlertCondition condition) => condition switch
    {
        AllOf all => all.Parts,
        AnyOf any => any.Parts,
        _ => [],
    };

    /// <summary>The limits in it: all that is not a join.</summary>
    public static IEnumerable<AlertCondition> Limits(this AlertCondition condition) =>
        condition is AllOf or AnyOf ? condition.Parts().SelectMany(Limits) : [condition];

    /// <summary>Joins within each other: 0 for a limit, 1 for a join of limits.</summary>
    public static int Depth(this AlertCondition condition) =>
        condition is AllOf or AnyOf ? 1 + condition.Parts().Select(Depth).DefaultIfEmpty().Max() : 0;
}
