using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Parsing;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>Reads one saved file of auctions and records it like a download: whole or not at all.</summary>
internal sealed class ImportAuctionFile(ItemShapes shapes, ISnapshotStore snapshots, RecordSnapshot record, TimeProvider clock)
{
    /// <summary>Imports the file.</summary>
    /// <param name="path">The file, plain or gzip.</param>
    /// <param name="market">The market it is of.</param>
    /// <param name="at">When it was published; null to read it from name or file time.</param>
    /// <param name="progress">Told the share read, 0 to 1.</param>
    /// <param name="ct">Stops it; nothing is stored then.</param>
    public async Task<Result<ImportReport>> RunAsync(string path, MarketId market, DateTimeOffset? at, IProgress<double>? progress, CancellationToken ct)
    {
        if (!File.Exists(path)) return new ImportErrors.NoFile(path);
        var published = at ?? ImportTime.Of(path);
        var now = clock.GetUtcNow();
        if (published > now) return new ImportErrors.InFuture(path, published);

        var identity = await shapes.IdentityAsync(ct);
        ParsedAuctions parsed;
        try
        {
            parsed = await ReadAsync(path, identity, progress, ct);
        }
        catch (Exception exception) when (exception is MalformedBodyException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new ImportErrors.Unreadable(path, exception is InvalidDataException ? "The gzip data is cut off or damaged." : exception.Message);
        }

        if (parsed.Auctions == 0) return new ImportErrors.NoAuctions(path, parsed.Skipped);
        return await StoreAsync(path, parsed.At(market, published, now), parsed.Contents.Repeated, ct);
    }

    private async Task<Result<ImportReport>> StoreAsync(string path, MarketSnapshot snapshot, int duplicates, CancellationToken ct)
    {
        var recorded = await record.RunAsync(snapshot, ct);
        if (recorded.Outcome != RecordOutcome.Superseded)
            return new ImportReport(snapshot, recorded.Outcome, recorded.ChangedRows, false, duplicates);

        // Too old for the present, but the past may still want it.
        var before = await snapshots.FirstPublishedAsync(snapshot.Market, ct);
        var after = await snapshots.LastArchivedAsync(snapshot.Market, ct);
        if (!(snapshot.PublishedAt < before) || snapshot.PublishedAt <= after) return new ImportErrors.Superseded(path, snapshot.PublishedAt);
        var rows = await snapshots.RecordArchivedAsync([snapshot], ct);
        return new ImportReport(snapshot, RecordOutcome.Recorded, rows, true, duplicates);
    }

    private static async Task<ParsedAuctions> ReadAsync(string path, VariantIdentity identity, IProgress<double>? progress, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
        await using var body = await Gunzipped.OpenAsync(file, ct);
        return await AuctionBody.ReadAsync(body, identity, _ => progress?.Report(file.Length == 0 ? 1 : (double)file.Position / file.Length), ct);
    }
}
