namespace DiscordAH.Domain.Upstream;

/// <summary>Reads what all processes saw of servers that are not ours.</summary>
public interface IUpstreamHealth
{
    /// <summary>The last hour of one server.</summary>
    /// <param name="source">Whose server.</param>
    /// <param name="failures">Most failures wanted.</param>
    /// <param name="ct">Stops it.</param>
    Task<UpstreamHealth> ReadAsync(string source, int failures, CancellationToken ct);
}
