using System.Text.RegularExpressions;

namespace DiscordAH.Infrastructure.Tests.Reports;

public sealed partial class SkiaReportsTests
{
    [Fact]
    public void Render_EveryBlock_HasSearchableTextEmbeddedFontsAndNoPictures()
    {
        Pdf.RequirePoppler();
        var (bytes, pages) = Pdf.Made(SampleReports.Everything());
        using var pdf = new Pdf(bytes);

        Assert.Equal(pages, pdf.Pages);
        var text = Flat(pdf.Text());
        foreach (var word in new[]
        {
            "Alchemy market on Area 52", "Crème brûlée", "Árvíztűrő tükörfúrógép", "ǻ Ǿ ő ű ç ß ẞ ñ Œ ð Þ ł Ż", "Ведьмин цвет", "їжак — ЄЇІ", "Δράκος", "office, waffle", "Data until 23 November 2026, 02:02 UTC",
            "Generated 23 November 2026, 02:40 UTC", "12,345g 67s", "Daily means of the minimum price", "Most profitable crafts", "Contents", "Épilogue — Конец", "1,234,567g",
        })
            Assert.Contains(word, text, StringComparison.Ordinal);

        // Labels of the charts' axes are text, too.
        Assert.Matches(@"\d+g\b", pdf.Text(3));
        Assert.Contains("Wed", pdf.Text(3) + pdf.Text(4), StringComparison.Ordinal);
        Assert.DoesNotContain(" no ", Fonts().Match(pdf.Fonts()).Value, StringComparison.Ordinal);
        Assert.Equal(2, pdf.Images().TrimEnd().Split('\n').Length);
        Assert.Equal("Alchemy market on Area 52", pdf.Info("Title"));
        Assert.Equal("DiscordAH", pdf.Info("Author"));
        Assert.Contains("2026", pdf.Info("CreationDate"), StringComparison.Ordinal);
        Assert.Contains("A4", pdf.Info("Page size"), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_SameReportTwice_IsTheSameFile() => Assert.Equal(Pdf.Made(SampleReports.Everything()).Bytes, Pdf.Made(SampleReports.Everything()).Bytes);

    [Fact]
    public void Render_TableOfTwoThousandRows_RepeatsHeaderAndNumbersEveryPage()
    {
        Pdf.RequirePoppler();
        using var pdf = Pdf.Of(SampleReports.OfTable(2000));

        var pages = pdf.Text().Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(pdf.Pages, pages.Length);
        for (var i = 1; i < pages.Length; i++)
        {
            var page = Flat(pages[i]);
            Assert.Contains($"{i + 1} / {pages.Length}", page, StringComparison.Ordinal);
            Assert.Contains("A long table", page, StringComparison.Ordinal);
            Assert.Contains("Data until", page, StringComparison.Ordinal);
            Assert.Matches("Recipe .*Tier .*Cost .*Sells for .*Profit .*Sold .*Remark", page);
        }

        var all = string.Concat(pages);
        Assert.All(Enumerable.Range(1, 2000), row => Assert.Contains($"#{row} ", all, StringComparison.Ordinal));
    }

    [Fact]
    public void Render_EmptyParts_AreStillADocument()
    {
        var report = SampleReports.Everything() with { Sections = [] };

        Assert.Equal(1, Pdf.Made(report).Pages);
    }

    private static string Flat(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<=-\n)(.|\n)*")]
    private static partial Regex Fonts();
}
