namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>All that a chart shows.</summary>
/// <param name="Title">First line.</param>
/// <param name="Place">Second line, without time span and unit.</param>
/// <param name="Unit">What the money is for: <c>gold per unit</c>.</param>
/// <param name="Keys">The legend.</param>
/// <param name="Remark">What stands behind the legend; empty for nothing.</param>
/// <param name="Span">How far back, in words.</param>
/// <param name="From">Its start.</param>
/// <param name="To">Its end.</param>
/// <param name="Series">The numbers.</param>
/// <param name="Marks">Events.</param>
/// <param name="IsPriceOnly">No market value and no quantities.</param>
internal sealed record ChartContent(
    string Title,
    string Place,
    string Unit,
    IReadOnlyList<ChartKey> Keys,
    string Remark,
    string Span,
    DateTimeOffset From,
    DateTimeOffset To,
    ChartSeries Series,
    IReadOnlyList<ChartMark> Marks,
    bool IsPriceOnly = false)
{
    /// <summary>Lines besides the minimum.</summary>
    public IReadOnlyList<ChartCurve> Curves { get; init; } = [];

    /// <summary>Levels across the whole chart.</summary>
    public IReadOnlyList<ChartLevel> Levels { get; init; } = [];

    /// <summary>Between which prices it moved, for bars too long for one price.</summary>
    public IReadOnlyList<(double From, double To, double Low, double High)> Boxes { get; init; } = [];

    /// <summary>What is expected, right of the end; null for nothing.</summary>
    public ChartFan? Fan { get; init; }

    /// <summary>Moments on the price line, in hours since the start and copper; ascending.</summary>
    public IReadOnlyList<(double At, double Value)> Dots { get; init; } = [];

    /// <summary>Hours that the time axis goes on after the end.</summary>
    public double Ahead => Fan?.Hours ?? 0;

    /// <summary>Prices besides the series that are to be in view.</summary>
    public IEnumerable<double> Extras =>
        Curves.SelectMany(curve => curve.Points).Select(point => point.Value)
            .Concat(Levels.Select(level => level.Value))
            .Concat(Boxes.SelectMany(box => new[] { box.Low, box.High }))
            .Concat(Fan is { } fan ? fan.Points.SelectMany(point => new[] { point.Low80, point.High80 }) : []);
}
