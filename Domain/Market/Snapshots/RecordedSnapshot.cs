namespace DiscordAH.Domain.Market;

/// <summary>The outcome of recording, with what it cost.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="ChangedRows">History rows written.</param>
public readonly record struct RecordedSnapshot(RecordOutcome Outcome, int ChangedRows);
