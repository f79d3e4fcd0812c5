using DiscordAH.Domain.Reports;
using DiscordAH.Infrastructure.Reports.QuestPdf;

namespace DiscordAH.Infrastructure.Tests.Reports.QuestPdf;

/// <summary>Both renderers make the same pages; compiled where the package is at hand.</summary>
public sealed class QuestPdfReportsTests
{
    public static TheoryData<string> Reports => ["everything", "table", "market"];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Render_SameReport_HasTheSameTextOnTheSamePages(string name)
    {
        Pdf.RequirePoppler();
        var market = SampleMarket.Of();
        var report = name switch
        {
            "everything" => SampleReports.Everything(),
            "table" => SampleReports.OfTable(300),
            _ => ComposeMarketReport.Run(market, SampleMarket.Histories(market)),
        };
        using var stream = new MemoryStream();
        var pages = new QuestPdfReports().Render(report, stream, TestContext.Current.CancellationToken);
        using var quest = new Pdf(stream.ToArray());
        using var skia = Pdf.Of(report);

        Assert.Equal(pages, quest.Pages);
        Assert.Equal(skia.Pages, quest.Pages);
        for (var page = 1; page <= pages; page++) Assert.Equal(Words(skia.Text(page)), Words(quest.Text(page)));
    }

    // Letter by letter: how far words stand apart is each writer's own affair.
    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Order());
}
