namespace DiscordAH.Domain.Market;

/// <summary>What became of a snapshot that was to be recorded.</summary>
public enum RecordOutcome
{
    /// <summary>Written: snapshot row, current market and changed history rows, in one transaction.</summary>
    Recorded,

    /// <summary>This publication was already there; nothing was written.</summary>
    AlreadyRecorded,

    /// <summary>A later publication is already there; nothing was written.</summary>
    Superseded,
}
