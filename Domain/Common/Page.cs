namespace DiscordAH.Domain.Common;

/// <summary>Part of a longer list.</summary>
/// <param name="Items">The rows of this page, in list order.</param>
/// <param name="Number">1-based number of the page.</param>
/// <param name="Size">Rows a full page has.</param>
/// <param name="Total">Rows in the whole list.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Size, int Total)
{
    /// <summary>How many pages there are; an empty list has one, empty.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>Whether a page follows.</summary>
    public bool HasNext => Number < Pages;
}
