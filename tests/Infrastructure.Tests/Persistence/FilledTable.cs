namespace DiscordAH.Infrastructure.Tests.Persistence;

/// <summary>The rows of a table as text.</summary>
internal sealed record FilledTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The rows with some of the columns only, in a fixed order.</summary>
    public IReadOnlyList<string> Only(IReadOnlyList<string> columns)
    {
        var places = columns.Select(column => Columns.ToList().IndexOf(column)).ToList();
        return [.. Rows.Select(row => string.Join('|', places.Select(place => row[place]))).Order(StringComparer.Ordinal)];
    }
}
