using System.Globalization;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Jobs;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Forecasting;

/// <summary>Scores forecasts whose hour has come, and lets go of old ones.</summary>
internal sealed class ScoreForecastsJob(ScoreForecasts score, IForecastStore store, IOptionsMonitor<ForecastOptions> options, TimeProvider clock) : IJobHandler
{
    public string Kind => ForecastUpkeep.Score;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var settled = await score.RunAsync(done => progress((int)(95 * done), "Scoring.", ct), ct);
        var expired = await store.ExpireAsync(clock.GetUtcNow() - options.CurrentValue.Keep, ct);
        return string.Create(CultureInfo.InvariantCulture, $"{settled:N0} points settled, {expired:N0} forecasts let go.");
    }
}
