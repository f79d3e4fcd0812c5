namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>An event as it is drawn: a thin line, or a narrow band for something that lasted.</summary>
/// <param name="From">Hours since the chart's start.</param>
/// <param name="To">Where it ended; equal to <paramref name="From"/> for a moment.</param>
/// <param name="Label">A few letters.</param>
/// <param name="Weight">Which marks stay when there are too many; higher first.</param>
internal readonly record struct ChartMark(double From, double To, string Label, double Weight);
