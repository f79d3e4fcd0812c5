namespace DiscordAH.Domain.Sources;

/// <summary>Where every part of every source stands.</summary>
public interface ISourceStates
{
    /// <summary>All parts that were ever asked, by source and part.</summary>
    Task<IReadOnlyList<SourceState>> ListAsync(CancellationToken ct);

    /// <summary>One part; <see cref="SourceState.Never"/> when it was never asked.</summary>
    Task<SourceState> FindAsync(string source, string part, CancellationToken ct);

    /// <summary>Notes where a part stands now.</summary>
    Task SaveAsync(SourceState state, CancellationToken ct);
}
