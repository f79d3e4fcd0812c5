namespace DiscordAH.Domain.Jobs;

/// <summary>Work that comes again: once a tick over all processes, and once, not many times, after a stop of several ticks.</summary>
/// <param name="Request">What is to be done each time; kind and key name the recurring job.</param>
/// <param name="Every">Time between two ticks; ticks lie on multiples of it since 1970, UTC, shifted by <paramref name="Offset"/>.</param>
/// <param name="Offset">Shift of the ticks, zero to <paramref name="Every"/>.</param>
public sealed record RecurringJob(JobRequest Request, TimeSpan Every, TimeSpan Offset = default);
