using DiscordAH.Domain.Reports;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>A report as strips, made one after the other as the pages take them.</summary>
internal sealed class ReportStrips
{
    private readonly TextStrips _text;
    private readonly CoverStrips _cover;
    private readonly FigureStrips _figures;
    private readonly TableStrips _tables;
    private readonly BarStrips _bars;
    private readonly ChartStrips _charts;

    public ReportStrips(TextMeasure measure)
    {
        _text = new TextStrips(measure);
        _cover = new CoverStrips(measure, _text);
        _figures = new FigureStrips(measure);
        _tables = new TableStrips(measure, _text);
        _bars = new BarStrips(measure, _text);
        _charts = new ChartStrips(measure, _text);
    }

    public IEnumerable<Strip> Of(Report report, IReadOnlyDictionary<int, int>? pageOf)
    {
        foreach (var strip in _cover.Of(report, pageOf)) yield return strip;
        for (var i = 0; i < report.Sections.Count; i++)
        {
            var section = report.Sections[i];
            yield return _text.Section(section.Title, i, section.OnNewPage || i == 0);
            foreach (var strip in section.Blocks.SelectMany(Of)) yield return strip;
        }
    }

    private IEnumerable<Strip> Of(ReportBlock block) => block switch
    {
        ReportHeading heading => [_text.Heading(heading.Text, TextLook.Heading, 16)],
        ReportText paragraph => _text.Paragraph(paragraph.Text, TextLook.Body, 8),
        ReportFigures figures => _figures.Of(figures),
        ReportTable table => _tables.Of(table),
        ReportBarChart bars => _bars.Of(bars),
        ReportLineChart lines => _charts.Of(lines),
        ReportHeatMap map => _charts.Of(map),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "Not a block that can be laid out."),
    };
}
