using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>A place that leads to a section, or is where the section begins.</summary>
/// <param name="Area">Where.</param>
/// <param name="Section">Index of the section.</param>
/// <param name="IsTarget">Whether the section begins here.</param>
internal sealed record LinkBox(SKRect Area, int Section, bool IsTarget) : Box(Area);
