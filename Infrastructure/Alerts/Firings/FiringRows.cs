using System.Linq.Expressions;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Firings as rows and back.</summary>
internal static class FiringRows
{
    /// <summary>The firing of a row.</summary>
    public static AlertFiring ToFiring(this AlertFiringRow row) => new(
        row.Id, new AlertId(row.AlertId), row.UserId, row.MarketId, new VariantKey(row.ItemId, row.Traits), row.At, row.Condition, row.Price, row.Quantity, row.Usual, FactsJson.Read(row.Facts),
        row.Deed, row.DeedAt, new FiringOutcome(row.AfterHour, row.AfterDay, row.AfterWeek, row.Best, row.BestAt, row.Stage));

    /// <summary>Rows whose next horizon has passed (see <see cref="FiringMeasure.Horizons"/>).</summary>
    public static Expression<Func<AlertFiringRow, bool>> Due(DateTimeOffset now)
    {
        var (hour, day, week) = (now - FiringMeasure.Horizons[0], now - FiringMeasure.Horizons[1], now - FiringMeasure.Horizons[2]);
        return row => row.Stage < 3 && row.At <= hour && (row.Stage == 0 || (row.Stage == 1 && row.At <= day) || row.At <= week);
    }
}
