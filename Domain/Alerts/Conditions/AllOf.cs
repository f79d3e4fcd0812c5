namespace DiscordAH.Domain.Alerts;

/// <summary>All of some: <c>a and b</c>.</summary>
/// <param name="Parts">Two to six.</param>
public sealed record AllOf(IReadOnlyList<AlertCondition> Parts) : AlertCondition
{
    /// <summary>By content: the same parts in the same order.</summary>
    public bool Equals(AllOf? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc />
    public override int GetHashCode() => Parts.Aggregate(17, HashCode.Combine);
}
