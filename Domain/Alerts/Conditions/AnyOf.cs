namespace DiscordAH.Domain.Alerts;

/// <summary>At least one of some: <c>a or b</c>.</summary>
/// <param name="Parts">Two to six.</param>
public sealed record AnyOf(IReadOnlyList<AlertCondition> Parts) : AlertCondition
{
    /// <summary>By content: the same parts in the same order.</summary>
    public bool Equals(AnyOf? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc />
    public override int GetHashCode() => Parts.Aggregate(17, HashCode.Combine);
}
