using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Recurring work and the newest tick that was served. Holds what "run now" needs, because the panel's process may not know the feature.</summary>
internal sealed class RecurringRow
{
    public string Kind { get; set; } = "";

    public string Key { get; set; } = "";

    public string Argument { get; set; } = "";

    public JobPriority Priority { get; set; }

    /// <summary>Microseconds between two ticks.</summary>
    public long Every { get; set; }

    public DateTimeOffset Tick { get; set; }

    /// <summary>The job asked for at that tick; null when one was unfinished then.</summary>
    public long? JobId { get; set; }
}
