using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>One entry of a chart's legend.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Colour">Which of the theme's colours.</param>
/// <param name="Dashed">A dashed line.</param>
/// <param name="Thick">An area instead of a line.</param>
/// <param name="Dot">A dot instead of a line.</param>
internal sealed record ChartKey(string Text, Func<ChartTheme, SKColor> Colour, bool Dashed = false, bool Thick = false, bool Dot = false);
