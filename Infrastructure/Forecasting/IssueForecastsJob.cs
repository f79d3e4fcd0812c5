using System.Globalization;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Jobs;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Forecasting;

/// <summary>Forecasts the goods that people asked for of late, so that their record grows while nobody looks. Run again it finds most of them made.</summary>
internal sealed class IssueForecastsJob(ForecastPrice forecast, IForecastStore store, IOptionsMonitor<ForecastOptions> options, TimeProvider clock) : IJobHandler
{
    private const int ReportEvery = 20;

    public string Kind => ForecastUpkeep.Issue;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var goods = await store.AskedAsync(clock.GetUtcNow() - options.CurrentValue.FollowFor, options.CurrentValue.Goods, ct);
        var issued = 0;
        for (var i = 0; i < goods.Count; i++)
        {
            if (await forecast.IssueAsync(goods[i].Market, goods[i].Variant, ct) is not null) issued++;
            if (i % ReportEvery == 0) await progress(100 * i / goods.Count, string.Create(CultureInfo.InvariantCulture, $"{i + 1} of {goods.Count} goods."), ct);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{issued:N0} of {goods.Count:N0} goods have a forecast.");
    }
}
