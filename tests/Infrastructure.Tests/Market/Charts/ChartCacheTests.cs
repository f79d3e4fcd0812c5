using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Charts;
using static DiscordAH.Infrastructure.Tests.Market.Charts.ChartSamples;

namespace DiscordAH.Infrastructure.Tests.Market.Charts;

public sealed class ChartCacheTests
{
    private int _drawn;

    [Fact]
    public async Task DrawPng_ManyAtOnce_DrawsOnce()
    {
        using var cache = new ChartCache(Draw);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => cache.DrawPngAsync(Report(), ChartStyle.Discord, CancellationToken.None))));

        Assert.Equal(1, _drawn);
    }

    [Fact]
    public async Task DrawPng_OtherRangeSnapshotOrStyle_DrawsAgain()
    {
        using var cache = new ChartCache(Draw);

        await cache.DrawPngAsync(Report(), ChartStyle.Discord, CancellationToken.None);
        await cache.DrawPngAsync(Report(PriceRange.Day), ChartStyle.Discord, CancellationToken.None);
        await cache.DrawPngAsync(Report() with { PublishedAt = Now.AddHours(1) }, ChartStyle.Discord, CancellationToken.None);
        await cache.DrawPngAsync(Report(), ChartStyle.Discord with { Dark = false }, CancellationToken.None);

        Assert.Equal(4, _drawn);
    }

    [Fact]
    public async Task DrawPng_MoreThanFit_ForgetsTheOldest()
    {
        using var cache = new ChartCache(Draw, capacity: 2);
        PriceReport[] reports = [Report(name: "a"), Report(name: "b"), Report(name: "c")];

        foreach (var report in reports) await cache.DrawPngAsync(report, ChartStyle.Discord, CancellationToken.None);
        await cache.DrawPngAsync(reports[2], ChartStyle.Discord, CancellationToken.None);
        Assert.Equal(3, _drawn);
        await cache.DrawPngAsync(reports[0], ChartStyle.Discord, CancellationToken.None);
        Assert.Equal(4, _drawn);
    }

    [Fact]
    public async Task DrawPng_Failure_IsNotRemembered()
    {
        var fails = true;
        using var cache = new ChartCache((report, style) => fails ? throw new InvalidOperationException() : Draw(report, style));

        await Assert.ThrowsAsync<InvalidOperationException>(() => cache.DrawPngAsync(Report(), ChartStyle.Discord, CancellationToken.None));
        fails = false;
        Assert.Equal([7], await cache.DrawPngAsync(Report(), ChartStyle.Discord, CancellationToken.None));
    }

    [Fact]
    public async Task DrawPng_OneCallerGivesUp_TheOthersGetThePicture()
    {
        using var gate = new ManualResetEventSlim();
        using var cache = new ChartCache((report, style) =>
        {
            gate.Wait(TimeSpan.FromSeconds(10));
            return Draw(report, style);
        });
        using var impatient = new CancellationTokenSource();

        var first = cache.DrawPngAsync(Report(), ChartStyle.Discord, impatient.Token);
        var second = cache.DrawPngAsync(Report(), ChartStyle.Discord, CancellationToken.None);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.Set();

        Assert.Equal([7], await second);
        Assert.Equal(1, _drawn);
    }

    private byte[] Draw(PriceReport report, ChartStyle style)
    {
        Interlocked.Increment(ref _drawn);
        return [7];
    }
}
