using System.Diagnostics;

namespace DiscordAH.Infrastructure.Tests.Reports;

public sealed class ReportSpeed(ITestOutputHelper output)
{
    // The budget of background work is 30 s; four times as much, for it shares the machine with other tests.
    [Theory]
    [InlineData(2_000)]
    [InlineData(10_000)]
    public void Render_LongTable_IsDoneWithinTheBudget(int rows)
    {
        var report = SampleReports.OfTable(rows);
        var watch = Stopwatch.StartNew();
        var (bytes, pages) = Pdf.Made(report);
        output.WriteLine($"{rows:#,0} rows: {pages:#,0} pages, {bytes.Length / 1e6:0.0} MB in {watch.Elapsed.TotalSeconds:0.0} s");

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"{watch.Elapsed}");
        Assert.True(bytes.Length < 10_000_000);
    }
}
