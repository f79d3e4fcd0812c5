namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Names this process in leases; never the same twice.</summary>
internal sealed class WorkerName
{
    public string Value { get; } = FormattableString.Invariant($"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}");
}
