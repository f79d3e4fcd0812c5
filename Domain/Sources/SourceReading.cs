using System.Globalization;

namespace DiscordAH.Domain.Sources;

/// <summary>What one look at a source came to.</summary>
/// <param name="Asked">Questions put to it; 0 when everything was fresh.</param>
/// <param name="Unchanged">Of them those that it answered with "nothing newer".</param>
/// <param name="Rows">Facts taken.</param>
/// <param name="Rejected">Rows left out because they made no sense.</param>
public sealed record SourceReading(int Asked, int Unchanged, int Rows, int Rejected)
{
    /// <summary>Nothing was due.</summary>
    public static SourceReading Nothing { get; } = new(0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public SourceReading Plus(SourceReading other) =>
        new(Asked + other.Asked, Unchanged + other.Unchanged, Rows + other.Rows, Rejected + other.Rejected);

    /// <summary>In a sentence, for the job that looked.</summary>
    public override string ToString() => Asked == 0
        ? "Nothing was due."
        : string.Create(CultureInfo.InvariantCulture, $"Asked {Asked:N0} times, {Unchanged:N0} unchanged; {Rows:N0} rows taken, {Rejected:N0} rejected.");
}
