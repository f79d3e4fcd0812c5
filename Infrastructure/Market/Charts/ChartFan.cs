namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>What is expected right of a chart's end.</summary>
/// <param name="Hours">How far it is shown.</param>
/// <param name="Points">Ascending, in hours since the chart's start; the first stands at its end.</param>
/// <param name="IsTelling">Whether the middle is worth a line; if not, only the bands are drawn, in grey.</param>
internal sealed record ChartFan(double Hours, IReadOnlyList<ChartFan.Point> Points, bool IsTelling)
{
    /// <summary>A moment: hours, and copper.</summary>
    internal readonly record struct Point(double At, double Value, double Low80, double High80, double Low95, double High95);
}
