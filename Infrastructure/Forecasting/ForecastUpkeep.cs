using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Forecasting;

/// <summary>Forecasts' recurring work.</summary>
internal sealed class ForecastUpkeep : IRecurringJobs
{
    public const string Score = "score-forecasts";
    public const string Issue = "issue-forecasts";

    // Every seven hours: a prime number, so that all hours of the day and week come to be an origin.
    private static readonly RecurringJob[] Work =
    [
        new(new JobRequest(Score, Score, Priority: JobPriority.Low), TimeSpan.FromHours(1), TimeSpan.FromMinutes(50)),
        new(new JobRequest(Issue, Issue, Priority: JobPriority.Low), TimeSpan.FromHours(7), TimeSpan.FromMinutes(55)),
    ];

    public ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct) => new(Work);
}
