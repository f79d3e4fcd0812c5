namespace DiscordAH.Domain.Common;

/// <summary>Which part of a list is wanted. Values outside the allowed range are brought inside it.</summary>
public readonly record struct PageRequest
{
    /// <summary>Most rows a page may have.</summary>
    public const int MaxSize = 200;

    /// <param name="number">1-based page number.</param>
    /// <param name="size">Rows a page, 1 to <see cref="MaxSize"/>.</param>
    public PageRequest(int number, int size)
    {
        Number = Math.Clamp(number, 1, 1_000_000);
        Size = Math.Clamp(size, 1, MaxSize);
    }

    /// <summary>1-based page number.</summary>
    public int Number { get; }

    /// <summary>Rows a page.</summary>
    public int Size { get; }

    /// <summary>Rows before this page.</summary>
    public int Skip => (Number - 1) * Size;
}
