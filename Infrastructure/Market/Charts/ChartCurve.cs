using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>A line besides the minimum.</summary>
/// <param name="Points">Hours since the chart's start, and copper; ascending.</param>
/// <param name="Colour">Which of the theme's colours.</param>
/// <param name="Dotted">Dotted instead of dashed.</param>
internal sealed record ChartCurve(IReadOnlyList<(double At, double Value)> Points, Func<ChartTheme, SKColor> Colour, bool Dotted);
