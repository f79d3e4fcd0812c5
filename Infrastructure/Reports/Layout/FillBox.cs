using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>A coloured ground, rule or bar.</summary>
/// <param name="Area">Where.</param>
/// <param name="Colour">The colour.</param>
internal sealed record FillBox(SKRect Area, SKColor Colour) : Box(Area);
