using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>What became of one file.</summary>
/// <param name="Snapshot">What was read.</param>
/// <param name="Outcome">Recorded, or there already.</param>
/// <param name="ChangedRows">History rows written.</param>
/// <param name="Archived">Whether it went into the past only, before the first live snapshot.</param>
/// <param name="Duplicates">Listings that came twice, among the skipped.</param>
internal sealed record ImportReport(MarketSnapshot Snapshot, RecordOutcome Outcome, int ChangedRows, bool Archived, int Duplicates);
