namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Real time, for leases: the sandbox's clock may leap by hours, and every worker would look dead.</summary>
internal sealed class LeaseClock(TimeProvider time)
{
    public TimeProvider Time => time;

    public DateTimeOffset Now => time.GetUtcNow();
}
