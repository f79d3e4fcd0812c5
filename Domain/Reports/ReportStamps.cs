using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Reports;

/// <summary>Tells whether a market report is of the newest data.</summary>
public sealed class ReportStamps(ISnapshotStore snapshots)
{
    // Goes up when the same data would give another report.
    private const int Version = 1;

    /// <summary>The newest snapshots of a realm's auction house and of its region's commodities; null when either was never read.</summary>
    public async Task<string?> OfAsync(Realm realm, CancellationToken ct)
    {
        var own = await snapshots.LastPublishedAsync(realm.Market, ct);
        var commodities = await snapshots.LastPublishedAsync(MarketId.Commodities(realm.Region), ct);
        return own is null || commodities is null
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"v{Version} {own.Value.ToUnixTimeSeconds()} {commodities.Value.ToUnixTimeSeconds()}");
    }
}
