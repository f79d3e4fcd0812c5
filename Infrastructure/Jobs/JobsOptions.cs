using System.ComponentModel.DataAnnotations;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Section <c>Jobs</c>: how background work is done.</summary>
public sealed class JobsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Jobs";

    private const int MostWorkers = 256;

    /// <summary>Jobs at once in this process; default 4.</summary>
    [Range(1, MostWorkers, ErrorMessage = "Jobs:Workers must be between 1 and 256.")]
    public int Workers { get; set; } = 4;

    /// <summary>Waiting that makes up for one step of priority; default 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "7.00:00:00", ErrorMessage = "Jobs:Ageing must be between 00:00:00.010 and 7.00:00:00.")]
    public TimeSpan Ageing { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Attempts before a job has failed; default 5.</summary>
    [Range(1, 50, ErrorMessage = "Jobs:MaxAttempts must be between 1 and 50.")]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Pause before the second attempt, doubled for each one after; default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00", ErrorMessage = "Jobs:FirstRetry must be between 00:00:00.010 and 1.00:00:00.")]
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest pause between attempts; default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "7.00:00:00", ErrorMessage = "Jobs:LongestRetry must be between 00:00:00.010 and 7.00:00:00.")]
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromHours(1);

    /// <summary>A running job whose worker was silent for so long is taken from it; default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Jobs:Lease must be between 00:00:01 and 01:00:00.")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often the queue is looked at; default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00", ErrorMessage = "Jobs:Poll must be between 00:00:00.010 and 00:01:00.")]
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a stop waits for running jobs to let go; default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = "Jobs:StopTimeout must be between 00:00:00 and 00:10:00.")]
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Ended jobs are kept so long; default 7 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00", ErrorMessage = "Jobs:KeepEnded must be between 01:00:00 and 3650.00:00:00.")]
    public TimeSpan KeepEnded { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Most ended jobs kept; default 5,000.</summary>
    [Range(10, 1_000_000, ErrorMessage = "Jobs:MaxEnded must be between 10 and 1000000.")]
    public int MaxEnded { get; set; } = 5_000;

    /// <summary>Most of the workers that jobs of low priority may hold: a quarter, at least one, is kept for the others where there is more than one.</summary>
    internal int LowWorkers => Math.Max(1, Workers - Math.Max(1, Workers / 4));
}
