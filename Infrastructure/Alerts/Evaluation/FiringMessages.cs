using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Writes what people are told when alerts fire or are paused, by the transaction in which that happens.</summary>
internal sealed class FiringMessages(IItemCatalog items, IRealmCatalog realms, TimeProvider clock)
{
    private const string Page = "/alerts";

    /// <summary>Writes.</summary>
    /// <param name="db">A context with an open transaction.</param>
    /// <param name="market">Where.</param>
    /// <param name="at">The snapshot.</param>
    /// <param name="fired">Alerts that fired, in the order of their numbers.</param>
    /// <param name="stopped">Alerts that were paused.</param>
    /// <param name="ct">Stops it.</param>
    public async Task WriteAsync(
        AppDbContext db, MarketId market, DateTimeOffset at, IReadOnlyList<(PriceAlert Alert, AlertFiring Firing)> fired, IReadOnlyList<AlertOutcome> stopped, CancellationToken ct)
    {
        var name = NameOf(market);
        foreach (var (alert, firing) in fired.Where(one => one.Alert.Batch is null))
            await TellAsync(db, Key(alert.Id.Value, at), alert, FiringNotices.Of(alert, firing, items.NameOf(alert.Variant), name), ct);
        foreach (var batch in fired.Where(one => one.Alert.Batch is not null).GroupBy(one => one.Alert.Batch!.Value)) await TellBatchAsync(db, market, at, batch, name, ct);
        foreach (var outcome in stopped) await TellStoppedAsync(db, at, outcome, ct);
    }

    // One message for a bulk, as long as nobody sent a part of it elsewhere.
    private async Task TellBatchAsync(AppDbContext db, MarketId market, DateTimeOffset at, IGrouping<long, (PriceAlert Alert, AlertFiring Firing)> batch, string name, CancellationToken ct)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"alerts:{batch.Key}:{market.Value}:{at.ToUnixTimeMilliseconds()}");
        foreach (var (part, group) in batch.GroupBy(one => (one.Alert.Owner, one.Alert.Target)).Index())
        {
            var notice = FiringNotices.OfBatch([.. group.Select(one => (one.Alert, one.Firing, items.NameOf(one.Alert.Variant)))], name);
            await TellAsync(db, part == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}:{part}"), group.First().Alert, notice, ct);
        }
    }

    private async Task TellAsync(AppDbContext db, string key, PriceAlert alert, Notice notice, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (alert.Target is { Way: AlertWay.Channel, Channel: { } channel })
        {
            await OutboxWriter.AddAsync(db, new OutboxMessage(key, OutboxChannels.DiscordChannel, channel.ToString(), notice), now, ct);
            await NoticeRouting.AddAsync(db, new PersonalNotice(key, alert.Owner, NoticeKind.Alert, notice, BellOnly: true), now, ct);
        }
        else
        {
            await NoticeRouting.AddAsync(db, new PersonalNotice(key, alert.Owner, NoticeKind.Alert, notice), now, ct);
        }
    }

    private Task TellStoppedAsync(AppDbContext db, DateTimeOffset at, AlertOutcome outcome, CancellationToken ct)
    {
        var row = outcome.Row;
        var notice = new Notice(
            string.Create(CultureInfo.InvariantCulture, $"Alert #{row.Id} is paused"), $"{items.NameOf(new VariantKey(row.ItemId, row.Traits))}: {outcome.PauseReason}", Page);
        var key = string.Create(CultureInfo.InvariantCulture, $"alert-paused:{row.Id}:{at.ToUnixTimeMilliseconds()}");
        return NoticeRouting.AddAsync(db, new PersonalNotice(key, row.UserId, NoticeKind.Service, notice), clock.GetUtcNow(), ct);
    }

    private static string Key(long alert, DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"alert:{alert}:{at.ToUnixTimeMilliseconds()}");

    private string NameOf(MarketId market) =>
        market.IsCommodities ? MarketNames.Commodities((Region)(-market.Value))
        : realms.Find(market) is { } connected ? MarketNames.Of(connected)
        : string.Create(CultureInfo.InvariantCulture, $"Connected realm {market.Value}");
}
