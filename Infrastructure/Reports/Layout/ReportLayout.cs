using System.Globalization;
using DiscordAH.Domain.Reports;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>
/// Lays a report out on pages. Twice: the first time only to learn how many pages there are and where the sections begin, for both stand
/// on earlier pages than they are known. Neither time is more than one page in memory.
/// </summary>
internal sealed class ReportLayout : IDisposable
{
    private readonly TextMeasure _measure = new();
    private readonly Report _report;
    private readonly Dictionary<int, int> _pageOf = [];

    public ReportLayout(Report report)
    {
        _report = report;
        var breaker = new PageBreaker { SectionPlaced = (section, page) => _pageOf[section] = page };
        PageCount = breaker.Break(new ReportStrips(_measure).Of(report, null)).Count();
    }

    public int PageCount { get; }

    /// <summary>The pages, made one after the other.</summary>
    public IEnumerable<LaidPage> Pages() =>
        new PageBreaker().Break(new ReportStrips(_measure).Of(_report, _pageOf)).Select(page => page with { Boxes = [.. page.Boxes, .. Frame(page.Number)] });

    public void Dispose() => _measure.Dispose();

    // The cover has a page number only.
    private IEnumerable<Box> Frame(int number)
    {
        var look = TextLook.Small;
        var right = look with { Alignment = ReportAlignment.Right };
        var ofAll = string.Create(CultureInfo.InvariantCulture, $"{number} / {PageCount}");
        yield return new TextBox(new SKRect(PageGrid.Right - 60, PageGrid.Footer, PageGrid.Right, PageGrid.Footer + look.LineHeight), [ofAll], right);
        yield return Line(PageGrid.Left, PageGrid.Footer, PageGrid.Room - 70, $"DiscordAH · generated {CoverStrips.Moment(_report.GeneratedAt)}", look);
        if (number == 1) yield break;

        var until = $"Data until {CoverStrips.Moment(_report.DataUntil)}";
        var wide = _measure.Width(until, look) + 1;
        yield return Line(PageGrid.Left, PageGrid.Header, PageGrid.Room - wide - 12, _report.Title, look with { IsBold = true });
        yield return new TextBox(new SKRect(PageGrid.Right - wide, PageGrid.Header, PageGrid.Right, PageGrid.Header + look.LineHeight), [until], right);
        yield return new FillBox(new SKRect(PageGrid.Left, PageGrid.Header + 13, PageGrid.Right, PageGrid.Header + 13.5f), ReportPalette.Rule);
    }

    // The running header has one line: a title that is too long ends in "…"; the cover has it in full.
    private TextBox Line(float left, float top, float room, string text, TextLook look)
    {
        text = TextLines.Clean(text.ReplaceLineEndings(" "));
        if (_measure.Width(text, look) > room)
        {
            var info = new StringInfo(text);
            var keep = info.LengthInTextElements;
            while (keep > 0 && _measure.Width(info.SubstringByTextElements(0, keep) + "…", look) > room) keep--;
            text = (keep == 0 ? "" : info.SubstringByTextElements(0, keep)) + "…";
        }

        return new TextBox(new SKRect(left, top, left + room, top + look.LineHeight), [text], look);
    }
}
