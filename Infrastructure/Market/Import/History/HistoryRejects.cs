using System.Globalization;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>Rows that were left out, by reason, with the lines where each reason was met first.</summary>
internal sealed class HistoryRejects(TextWriter? file)
{
    private const int LinesShown = 3;
    private readonly Dictionary<string, (long Count, List<long> Lines)> _reasons = new(StringComparer.Ordinal);

    /// <summary>Rows left out.</summary>
    public long Count { get; private set; }

    /// <param name="line">Line in the archive, from 1.</param>
    /// <param name="reason">Why, as a phrase.</param>
    /// <param name="row">The row as it stands there.</param>
    public void Add(long line, string reason, string row)
    {
        Count++;
        var (count, lines) = _reasons.GetValueOrDefault(reason, (0, []));
        if (lines.Count < LinesShown) lines.Add(line);
        _reasons[reason] = (count + 1, lines);
        file?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"line {line}: {reason}: {row}"));
    }

    /// <summary>One line a reason, the most frequent first.</summary>
    public IEnumerable<string> Lines() => _reasons
        .OrderByDescending(reason => reason.Value.Count).ThenBy(reason => reason.Key, StringComparer.Ordinal)
        .Select(reason => string.Create(
            CultureInfo.InvariantCulture,
            $"  {reason.Value.Count:N0} × {reason.Key} (line {string.Join(", ", reason.Value.Lines)}{(reason.Value.Count > LinesShown ? ", …" : "")})"));
}
