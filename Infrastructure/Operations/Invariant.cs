using System.Text;
using System.Text.RegularExpressions;

namespace DiscordAH.Infrastructure.Operations;

/// <summary>Something that is always true of a healthy database.</summary>
/// <param name="Name">Short name, for scripts.</param>
/// <param name="Sentence">What is wrong when it is broken.</param>
/// <param name="Sql">Counts the rows that break it; plain SQL for both databases.</param>
internal sealed partial record Invariant(string Name, string Sentence, string Sql)
{
    private const string Resource = "invariants.sql";

    /// <summary>The list that the backup scripts use too (docker/invariants.sql).</summary>
    public static IReadOnlyList<Invariant> Load()
    {
        using var stream = typeof(Invariant).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }

    internal static IReadOnlyList<Invariant> Parse(string text) =>
        [.. Entry().Matches(text).Select(match => new Invariant(match.Groups["name"].Value, match.Groups["sentence"].Value.Trim(), match.Groups["sql"].Value.Trim()))];

    [GeneratedRegex(@"^-- (?<name>[a-z-]+): (?<sentence>[^\r\n]+)\r?\n(?<sql>[^;]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
