namespace DiscordAH.Domain.Market;

/// <summary>Who asked which market when. Safe to call from several processes at once.</summary>
public interface IMarketChecks
{
    /// <summary>Takes one planned question for this process; false when another has it already.</summary>
    /// <param name="market">The auction house.</param>
    /// <param name="planned">When the question was planned for: whoever asked since has taken it.</param>
    /// <param name="now">The clock.</param>
    /// <param name="ct">Stops it.</param>
    Task<bool> TryClaimAsync(MarketId market, DateTimeOffset planned, DateTimeOffset now, CancellationToken ct);

    /// <summary>Notes how a question ended.</summary>
    Task NoteAsync(MarketCheck check, CancellationToken ct);
}
