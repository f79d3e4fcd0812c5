namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>A piece of the document from the left margin to the right, in one piece on a page: a line of a table, a chart, a paragraph.</summary>
/// <param name="Height">Its height in points.</param>
/// <param name="At">Its boxes when its top lies at a place.</param>
internal sealed record Strip(float Height, Func<float, IEnumerable<Box>> At)
{
    /// <summary>Room above it, left out at the top of a page.</summary>
    public float Before { get; init; }

    /// <summary>Stays on the page of the strip that follows, as a heading does.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Begins a page.</summary>
    public bool StartsPage { get; init; }

    /// <summary>What is repeated above it when it begins a page: the header of its table.</summary>
    public Strip? Header { get; init; }

    /// <summary>The section that begins with it; -1 for none.</summary>
    public int Section { get; init; } = -1;

    /// <summary>Empty room.</summary>
    public static Strip Space(float height) => new(height, static _ => []);
}
