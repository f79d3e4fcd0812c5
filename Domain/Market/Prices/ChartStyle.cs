namespace DiscordAH.Domain.Market;

/// <summary>How a chart is to look.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Dark">Light text on a dark ground.</param>
/// <param name="Scale">Size of text and lines; 1 suits 1000 pixels of width.</param>
public readonly record struct ChartStyle(int Width, int Height, bool Dark, float Scale = 1)
{
    /// <summary>For a message in Discord's dark theme, readable on a phone.</summary>
    public static ChartStyle Discord => new(1000, 500, true, 1.25f);
}
