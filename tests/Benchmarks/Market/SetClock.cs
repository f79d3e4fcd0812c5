namespace DiscordAH.Benchmarks.Market;

/// <summary>A clock that stands where it is set.</summary>
internal sealed class SetClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
