using DiscordAH.Domain.Reports;

namespace DiscordAH.Infrastructure.Tests.Reports;

/// <summary>Reports made by hand: every kind of block, and names that renderers stumble over.</summary>
internal static class SampleReports
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 2, 40, 0, TimeSpan.Zero);

    public static string[] HardNames { get; } =
    [
        "Mycobloom", "Crème brûlée à la façon d'Ïlvara", "Árvíztűrő tükörfúrógép", "ǻ Ǿ ő ű ç ß ẞ ñ Œ ð Þ ł Ż", "Ведьмин цвет с Севера", "Ґрунтовий їжак — ЄЇІ", "Δράκος του Βορρά",
        "Rezeptbuchdonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "http://example.org/a/very/long/address/without/any/space/at/all/that/goes/on-and-on",
        "Tab\there, bell\u0007, mark\u202E of direction", "fi fl ffi ligatures: office, waffle", "Line one\nline two",
    ];

    public static Report Everything() => new(
        "Alchemy market on Area 52",
        "Khaz Algar Alchemy · Area 52 (US)",
        ["Area 52, Commodities (US)", "Ведьмин цвет · Crème brûlée · Árvíztűrő tükörfúrógép"],
        Now, Now.AddMinutes(-38),
        [
            new ReportSection("Key figures", [Figures(), new ReportText("A paragraph of text. " + string.Concat(Enumerable.Repeat("It is long enough to wrap over several lines of the page. ", 8)))]),
            new ReportSection("Charts", [Lines(), Bars(), Heat()], OnNewPage: true),
            new ReportSection("Table", [new ReportHeading("All of them"), Table(60, new Random(5)), new ReportText("After the table.")], OnNewPage: true),
            new ReportSection("Épilogue — Конец", [new ReportText("The end.")]),
        ]);

    public static Report OfTable(int rows, int seed = 1) =>
        new("A long table", "Rows by the thousand", [], Now, Now, [new ReportSection("Rows", [Table(rows, new Random(seed))])]);

    public static ReportTable Table(int rows, Random random) => new(
        "Every craft",
        [new ReportColumn("Recipe", 3), new ReportColumn("Tier", 2), ReportColumn.Number("Cost"), ReportColumn.Number("Sells for"), ReportColumn.Number("Profit"), ReportColumn.Number("Sold a day"), new ReportColumn("Remark", 2)],
        [.. Enumerable.Range(0, rows).Select(i => (IReadOnlyList<string>)
        [
            $"#{i + 1} {Name(random)}", Name(random), $"{random.Next(1, 90_000):#,0}g {random.Next(100)}s", $"{random.Next(1, 900_000):#,0}g", $"{random.Next(-9000, 90_000):#,0}g", $"{random.NextDouble() * 1000:0.0}",
            random.Next(4) == 0 ? Name(random) : "",
        ])],
        ["Total", "", "1,234,567g", "2,345,678g", "1,111,111g", "", ""]);

    /// <summary>A name: often short, sometimes of several hard ones, sometimes one endless word.</summary>
    public static string Name(Random random) => random.Next(10) switch
    {
        0 => string.Join(' ', Enumerable.Range(0, random.Next(2, 6)).Select(_ => HardNames[random.Next(HardNames.Length)])),
        1 => new string([.. Enumerable.Range(0, random.Next(1, 120)).Select(_ => "abcdefgжшщéßW"[random.Next(13)])]),
        _ => HardNames[random.Next(HardNames.Length)],
    };

    public static ReportLineChart Lines() => new(
        "Mycobloom and others, 60 days, Commodities (US)",
        ReportUnit.Money,
        [
            new ReportLine("Mycobloom", [.. Days(60).Select((day, i) => new ReportPoint(day, i is > 20 and < 26 ? null : 120_000 + (30_000 * Math.Sin(i / 6.0))))]),
            new ReportLine("Ведьмин цвет", [.. Days(60).Select((day, i) => new ReportPoint(day, 80_000 + (i * 900)))]),
            new ReportLine("Rezeptbuchdonaudampfschifffahrtselektrizitätenhauptbetriebswerk", [.. Days(60).Select((day, i) => new ReportPoint(day, 60_000 + (9_000 * Math.Cos(i / 3.0))))]),
        ],
        new ReportBand("Middle half", [.. Days(60).Select((day, i) => (day, 70_000 + (i * 500.0), 110_000 + (i * 600.0)))]),
        "Daily means of the minimum price; gaps are days nobody read the market.");

    public static ReportBarChart Bars() => new(
        "Most profitable crafts",
        [.. HardNames.Select((name, i) => new ReportBar(name, 90_000 - (12_000.0 * i), $"{9 - (1.2 * i):0.0}g"))]);

    public static ReportHeatMap Heat() => new(
        "Price by hour and weekday", ReportUnit.Percent,
        [.. Enumerable.Range(0, 24).Select(hour => $"{hour:00}:00")], ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        [.. Enumerable.Range(0, 7).Select(day => (IReadOnlyList<double?>)[.. Enumerable.Range(0, 24).Select(hour => day == 3 && hour < 4 ? (double?)null : Math.Sin((day * 24 + hour) / 9.0) * 0.08)])],
        "Against the mean of the week.");

    private static ReportFigures Figures() => new(
    [
        new ReportFigure("Recipes reckoned", "412", "of 431 known"),
        new ReportFigure("Most profitable craft", "12,345g 67s", "Flask of Alchemical Chaos, which has a rather long name for a card of this width"),
        new ReportFigure("A value too long for its card by a good deal", "123,456,789,012g 99s 99c and more"),
        new ReportFigure("Data", "38 min old"),
    ]);

    private static IEnumerable<DateTimeOffset> Days(int count) => Enumerable.Range(0, count).Select(day => Now.Date.AddDays(day - count)).Select(day => new DateTimeOffset(day, TimeSpan.Zero));
}
