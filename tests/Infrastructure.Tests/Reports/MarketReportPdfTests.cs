using DiscordAH.Domain.Reports;

namespace DiscordAH.Infrastructure.Tests.Reports;

public sealed class MarketReportPdfTests
{
    [Fact]
    public void Render_MarketReport_HasEverySectionOnSixPagesOrMore()
    {
        Pdf.RequirePoppler();
        var market = SampleMarket.Of();
        using var pdf = Pdf.Of(ComposeMarketReport.Run(market, SampleMarket.Histories(market)));

        Assert.True(pdf.Pages >= 6, $"{pdf.Pages} pages");
        var text = string.Join(' ', pdf.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var word in new[]
        {
            "Alchemy market on Area 52", "Key figures", "What to buy now", "Most profitable crafts", "Materials", "Price history", "All crafts", "What was left out, and why", "What the figures mean",
            "Sources and age of the data", "38 min before this report", "Ведьмин цвет", "no better than", "bottoming", "31", "less the auction house's cut of 5 %",
        })
            Assert.Contains(word, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NothingKnown_IsStillAWholeReport()
    {
        var market = SampleMarket.Of(0, 0, 0) with { LeftOut = [] };

        var (_, pages) = Pdf.Made(ComposeMarketReport.Run(market, []));

        Assert.True(pages >= 6, $"{pages} pages");
    }
}
