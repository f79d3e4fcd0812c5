using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>Chooses which events a chart shows. An outage is one mark, not two; builds and long outages come before moods of the population.</summary>
internal static class ChartMarks
{
    /// <summary>Most marks on a chart; more would hide the prices.</summary>
    public const int Most = 6;

    /// <summary>The marks to draw, by time.</summary>
    public static IReadOnlyList<ChartMark> Of(IReadOnlyList<MarketEvent> events, DateTimeOffset from, DateTimeOffset to) =>
        [.. All(events, from, to).OrderByDescending(mark => mark.Weight).ThenByDescending(mark => mark.From).Take(Most).OrderBy(mark => mark.From)];

    private static IEnumerable<ChartMark> All(IReadOnlyList<MarketEvent> events, DateTimeOffset from, DateTimeOffset to)
    {
        var ends = (to - from).TotalHours;
        MarketEvent? down = null;
        foreach (var one in events.Where(one => one.At >= from && one.At <= to).OrderBy(one => one.At))
        {
            var at = Hour(one.At);
            switch (one.Kind)
            {
                case MarketEventKind.RealmDown:
                    if (down is not null) yield return Outage(Hour(down.At), Hour(down.At), "down");
                    down = one;
                    break;
                case MarketEventKind.RealmUp:
                    // Without its beginning it was down since before the chart.
                    yield return down is null ? Outage(0, at, "up") : Outage(Hour(down.At), at, "down " + Length(one.At - down.At));
                    down = null;
                    break;
                default:
                    yield return new ChartMark(at, at, one.Label, Weight(one.Kind));
                    break;
            }
        }

        if (down is not null) yield return Outage(Hour(down.At), ends, "down");

        double Hour(DateTimeOffset at) => Math.Clamp((at - from).TotalHours, 0, ends);
    }

    private static ChartMark Outage(double from, double to, string label) => new(from, to, label, 2 + Math.Min(2.5, (to - from) / 2));

    private static double Weight(MarketEventKind kind) => kind switch
    {
        MarketEventKind.NewBuild => 5,
        MarketEventKind.TransfersChanged or MarketEventKind.CreationChanged => 3,
        _ => 1,
    };

    private static string Length(TimeSpan span) => span switch
    {
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (int)span.TotalMinutes)} min"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0.#} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0.#} d"),
    };
}
