using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Market.Snapshots;

namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>Says when an alert must have fired, from what is stored and nothing else.</summary>
internal static class Prediction
{
    /// <summary>The snapshots it fires at.</summary>
    /// <param name="alert">The alert as it was stored when it was made.</param>
    /// <param name="wish">What was typed, and what it means.</param>
    /// <param name="market">The market as it is stored now.</param>
    public static async Task<IReadOnlyList<DateTimeOffset>> OfAsync(PriceAlertRow alert, AlertWish wish, AlertMarket market)
    {
        var variant = new VariantKey(alert.ItemId, alert.Traits);
        var state = new SlowAlert(alert.IsArmed, TimeSpan.FromHours(wish.CoolDownHours), at => Within(wish.Hours, at), alert.ExpiresAt);
        var readings = market.Readings(alert.MarketId, variant);
        List<DateTimeOffset> fired = [];
        foreach (var at in market.Judged(alert.MarketId).Where(at => at > alert.Since))
        {
            var newest = readings.LastOrDefault(reading => reading.At <= at);
            if (newest is null || (newest.At != at && !state.Waits)) continue;
            var moment = await MomentAsync(alert, wish, newest, at, variant, market);
            if (state.Sees(at, wish.Means.Met(moment, null), wish.Means.Met(moment, alert.Hysteresis))) fired.Add(at);
        }

        return fired;
    }

    private static async Task<SlowMoment> MomentAsync(PriceAlertRow alert, AlertWish wish, AlertReadingRow reading, DateTimeOffset at, VariantKey variant, AlertMarket market)
    {
        var past = await market.BeforeAsync(alert.MarketId, variant, at);
        var ladder = LadderBytes.Unpack(reading.Ladder);
        var trust = alert.IgnoreSuspect ? SlowTrust.Of(past) : (Least: 0, Most: double.PositiveInfinity);
        return new SlowMoment(
            at,
            SlowPrice.Of(ladder, reading.Quantity, wish.Quantity, 0),
            SlowPrice.Of(ladder, reading.Quantity, wish.Quantity, trust.Least),
            trust,
            reading.Quantity,
            past,
            await market.OthersAsync(alert.MarketId, variant, at));
    }

    private static bool Within((int From, int To)? hours, DateTimeOffset at) => hours is not { } day || (at.UtcDateTime.Hour >= day.From && at.UtcDateTime.Hour < day.To);
}
