using DiscordAH.Domain.Reports;
using DiscordAH.Infrastructure.Reports.Layout;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Tests.Reports;

/// <summary>Nothing overlaps, nothing is cut, whatever the names.</summary>
public sealed class ReportLayoutTests
{
    [Fact]
    public void Pages_EveryBlock_OverlapNowhereAndStayOnThePage() => Check(SampleReports.Everything());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Pages_RandomNames_OverlapNowhereAndStayOnThePage(int seed)
    {
        var random = new Random(seed);
        Check(new Report(
            SampleReports.Name(random), SampleReports.Name(random), [SampleReports.Name(random)], SampleReports.Now, SampleReports.Now,
            [.. Enumerable.Range(0, 12).Select(_ => new ReportSection(SampleReports.Name(random), [.. Enumerable.Range(0, random.Next(6)).Select(_ => Block(random))], random.Next(3) == 0))]));
    }

    [Fact]
    public void Pages_TableOfTwoThousandRows_HasEveryRowOnceAndInOnePiece()
    {
        var report = SampleReports.OfTable(2000, 77);
        var pages = Check(report);

        var firsts = pages.SelectMany(page => page.Boxes.OfType<TextBox>()).Select(box => box.Lines[0]).Where(line => line.StartsWith('#')).ToList();
        Assert.Equal(Enumerable.Range(1, 2000).Select(i => $"#{i}"), firsts.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void Pages_TableTenTimesAsLong_TakesNoMoreMemoryToLayOut()
    {
        var peaks = new[] { 1_000, 10_000 }.Select(rows =>
        {
            using var layout = new ReportLayout(SampleReports.OfTable(rows));
            var before = GC.GetTotalMemory(forceFullCollection: true);
            return layout.Pages().Where(page => page.Number % 60 == 0).Max(_ => GC.GetTotalMemory(forceFullCollection: true)) - before;
        }).ToList();

        // A page is some hundred boxes; ten thousand rows in memory would be tens of megabytes.
        Assert.True(peaks[1] < peaks[0] + 4_000_000, $"{peaks[0]:#,0} bytes for 1,000 rows, {peaks[1]:#,0} for 10,000");
        TestContext.Current.SendDiagnosticMessage($"{peaks[0]:#,0} bytes for 1,000 rows, {peaks[1]:#,0} for 10,000");
    }

    [Fact]
    public void Pages_RowTallerThanAPage_GoesOnWithoutLosingALine()
    {
        var words = Enumerable.Range(0, 6000).Select(i => $"w{i}").ToList();
        var table = new ReportTable("Tall", [new ReportColumn("A", 1), new ReportColumn("B", 1)], [["x", string.Join(' ', words)], ["next", "row"]]);
        var pages = Check(new Report("T", "S", [], SampleReports.Now, SampleReports.Now, [new ReportSection("One", [table])]));

        var text = string.Join(' ', pages.SelectMany(page => page.Boxes.OfType<TextBox>()).Where(box => box.Look.Size == TextLook.Cell.Size).SelectMany(box => box.Lines));
        Assert.Equal(words, text.Split(' ').Where(word => word.StartsWith('w')));
        Assert.True(pages.Count > 4);
    }

    [Fact]
    public void Pages_Heading_IsNeverTheLastThingOnAPage()
    {
        for (var lines = 30; lines < 60; lines++)
        {
            var blocks = Enumerable.Repeat((ReportBlock)new ReportText("A line."), lines).Append(new ReportHeading("Heading")).Append(new ReportText("What follows."));
            var pages = Check(new Report("T", "S", [], SampleReports.Now, SampleReports.Now, [new ReportSection("One", [.. blocks])]));
            var page = pages.Single(one => one.Boxes.OfType<TextBox>().Any(box => box.Lines[0] == "Heading"));
            Assert.Contains(page.Boxes.OfType<TextBox>(), box => box.Lines[0] == "What follows.");
        }
    }

    [Fact]
    public void Wrap_AnyText_LosesNothingAndFits()
    {
        using var measure = new TextMeasure();
        var random = new Random(9);
        for (var i = 0; i < 2000; i++)
        {
            var (text, width) = (SampleReports.Name(random), 12 + (random.NextSingle() * 200));
            var lines = TextLines.Wrap(measure, text, TextLook.Cell, width);
            Assert.Equal(Letters(TextLines.Clean(text.ReplaceLineEndings(" "))), Letters(string.Concat(lines)));
            Assert.All(lines, line => Assert.True(measure.Width(line, TextLook.Cell) <= width + 0.01f, $"\"{line}\" is wider than {width}"));
        }
    }

    private static List<LaidPage> Check(Report report)
    {
        using var layout = new ReportLayout(report);
        using var measure = new TextMeasure();
        var pages = layout.Pages().ToList();
        Assert.Equal(layout.PageCount, pages.Count);
        foreach (var page in pages)
        {
            var solid = page.Boxes.Where(box => box is TextBox or ChartBox).ToList();
            foreach (var box in solid)
            {
                var text = box as TextBox;
                var what = $"page {page.Number}: \"{text?.Lines.FirstOrDefault()}\"";
                Assert.True(box.Area.Left >= 0 && box.Area.Right <= PageGrid.Width && box.Area.Top >= 0 && box.Area.Bottom <= PageGrid.Height, what + " is off the page");
                if (text is null) continue;
                Assert.True(text.Lines.Count * text.Look.LineHeight <= box.Area.Height + 0.1f, what + " is taller than its box");
                Assert.All(text.Lines, line => Assert.True(measure.Width(line, text.Look) <= box.Area.Width + 0.2f, what + $" is wider than its box: {line}"));
            }

            Overlaps(solid, page.Number);
        }

        return pages;
    }

    private static void Overlaps(List<Box> boxes, int page)
    {
        for (var a = 0; a < boxes.Count; a++)
        for (var b = a + 1; b < boxes.Count; b++)
        {
            var both = SKRect.Intersect(boxes[a].Area, boxes[b].Area);
            Assert.False(both.Width > 0.1f && both.Height > 0.1f, $"page {page}: {Name(boxes[a])} overlaps {Name(boxes[b])}");
        }
    }

    private static string Name(Box box) => box is TextBox text ? $"\"{string.Join('|', text.Lines)}\" {box.Area}" : $"{box.GetType().Name} {box.Area}";

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static ReportBlock Block(Random random) => random.Next(7) switch
    {
        0 => new ReportHeading(SampleReports.Name(random)),
        1 => new ReportText(string.Join(' ', Enumerable.Range(0, random.Next(60)).Select(_ => SampleReports.Name(random)))),
        2 => new ReportFigures([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => new ReportFigure(SampleReports.Name(random), SampleReports.Name(random), SampleReports.Name(random)))]),
        3 => SampleReports.Table(random.Next(50), random),
        4 => new ReportBarChart(SampleReports.Name(random), [.. Enumerable.Range(0, random.Next(40)).Select(_ => new ReportBar(SampleReports.Name(random), random.Next(-99, 999), SampleReports.Name(random)))]),
        5 => SampleReports.Lines() with { Title = SampleReports.Name(random), Lines = [.. SampleReports.Lines().Lines.Select(line => line with { Name = SampleReports.Name(random) })] },
        _ => SampleReports.Heat() with { Title = SampleReports.Name(random), Note = SampleReports.Name(random) },
    };
}
