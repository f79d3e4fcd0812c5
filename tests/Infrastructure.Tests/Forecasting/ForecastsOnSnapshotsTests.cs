using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Forecasting;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Forecasting;

/// <summary>From recorded snapshots to a forecast that knows its own record.</summary>
public sealed class ForecastsOnSnapshotsTests() : StorageContract(StorageProvider.Sqlite)
{
    private const int Realm = 77;
    private const int Item = 2589;
    private static readonly VariantKey Good = VariantKey.Plain(new ItemId(Item));
    private readonly FakeTimeProvider _clock = new(Snap.T0);
    private int _hour;

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddForecastJobs();
    }

    [Fact]
    public async Task Forecast_EveryHour_IsMadeOnceAndScoredWhenItsHourComes()
    {
        await HoursAsync(200);
        var forecast = await Get<ForecastPrice>().RunAsync(new MarketId(Realm), Good, Ct);
        Assert.NotNull(forecast);
        Assert.Equal(48, forecast.Points.Count);
        Assert.Equal(Snap.Hour(199), forecast.IssuedAt);
        Assert.Equal(Snap.Hour(200), forecast.Points[0].At);
        Assert.True(forecast.BeatsNaive, $"{forecast.Model}: {forecast.Mase} against {forecast.NaiveMase}");
        Assert.Equal(forecast.Points, (await Get<ForecastPrice>().RunAsync(new MarketId(Realm), Good, Ct))!.Points);

        // 12 hours on, of which one was not read and one had nothing on sale.
        await HoursAsync(4);
        _hour++;
        await HoursAsync(1, onSale: false);
        await HoursAsync(6);
        Assert.StartsWith("11 points settled", await RunAsync(ForecastUpkeep.Score), StringComparison.Ordinal);
        Assert.StartsWith("0 points settled", await RunAsync(ForecastUpkeep.Score), StringComparison.Ordinal);

        var next = await Get<ForecastPrice>().RunAsync(new MarketId(Realm), Good, Ct);
        Assert.Equal(9, next!.Record!.Scored);
        Assert.Equal(next.Record, next.Overall);
        Assert.InRange(next.Record.Error, 0, 0.1);
        Assert.Equal(2, (await Get<IForecastStore>().AccuracyAsync(Ct)).Sum(one => one.Unscored));
    }

    [Fact]
    public async Task Jobs_GoodThatSomebodyAskedFor_IsForecastAgainUnasked()
    {
        await HoursAsync(100);
        await Get<ForecastPrice>().RunAsync(new MarketId(Realm), Good, Ct);
        await HoursAsync(7);
        Assert.Equal("1 of 1 goods have a forecast.", await RunAsync(ForecastUpkeep.Issue));
        Assert.NotNull(await Get<IForecastStore>().FindAsync(new MarketId(Realm), Good, Snap.Hour(106), isAsked: false, Ct));

        // The job's own forecasts do not keep it going.
        _clock.SetUtcNow(Snap.Hour(100 + 73));
        Assert.Equal("0 of 0 goods have a forecast.", await RunAsync(ForecastUpkeep.Issue));
    }

    [Fact]
    public async Task Forecast_LittlePastOrNothingOnSale_IsNone()
    {
        Assert.Null(await Get<ForecastPrice>().RunAsync(new MarketId(Realm), Good, Ct));
        await HoursAsync(5);
        Assert.Null(await Get<ForecastPrice>().RunAsync(new MarketId(Realm), Good, Ct));
        await HoursAsync(60);
        Assert.NotNull(await Get<ForecastPrice>().RunAsync(new MarketId(Realm), Good, Ct));
        await HoursAsync(1, onSale: false);
        Assert.Null(await Get<ForecastPrice>().RunAsync(new MarketId(Realm), Good, Ct));
    }

    private async Task HoursAsync(int count, bool onSale = true)
    {
        for (var i = 0; i < count; i++, _hour++)
        {
            _clock.SetUtcNow(Snap.Hour(_hour).AddMinutes(5));
            var price = (long)(10_000 * Math.Exp(0.3 * Math.Sin(_hour * Math.PI / 12)));
            await Get<ISnapshotStore>().RecordAsync(Snap.At(Realm, Snap.Hour(_hour), onSale ? [Snap.Of(Item, price), Snap.Of(1, 5)] : [Snap.Of(1, 5)]), Ct);
        }
    }

    private async Task<string> RunAsync(string kind)
    {
        var handler = Services.GetServices<IJobHandler>().Single(one => one.Kind == kind);
        return await handler.RunAsync(new Job(1, kind, kind, "", null, JobState.Running, 0, null, 1, null, Snap.T0, null, null, Snap.T0), (_, _, _) => Task.CompletedTask, Ct);
    }
}
