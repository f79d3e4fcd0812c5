using DiscordAH.Domain.Reports;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>The drawing of a chart; its words around it are text boxes.</summary>
/// <param name="Area">Where.</param>
/// <param name="Chart">A line chart or a heat map.</param>
internal sealed record ChartBox(SKRect Area, ReportBlock Chart) : Box(Area);
