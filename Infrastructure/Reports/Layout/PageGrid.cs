namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>An A4 page in points (1/72 inch).</summary>
internal static class PageGrid
{
    public const float Width = 595.28f;
    public const float Height = 841.89f;
    public const float Left = 45;
    public const float Right = Width - 45;
    public const float Top = 62;
    public const float Bottom = Height - 56;

    /// <summary>Where the running header's line stands.</summary>
    public const float Header = 32;

    /// <summary>Where the page number's line stands.</summary>
    public const float Footer = Height - 42;

    /// <summary>Room for text from left to right.</summary>
    public const float Room = Right - Left;

    /// <summary>Room from top to bottom.</summary>
    public const float Tall = Bottom - Top;
}
