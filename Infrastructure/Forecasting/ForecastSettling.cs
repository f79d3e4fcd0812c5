using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Forecasting;

/// <summary>Notes what came of points, and adds it to the good's record and to that of all, in the caller's transaction.</summary>
internal static class ForecastSettling
{
    private const string Settle = "UPDATE forecast_points SET is_settled = @p0, actual = @p1 WHERE forecast_id = @p2 AND horizon = @p3";

    private const string Count = """
        INSERT INTO forecast_records (market_id, item_id, traits, version, hours, scored, within80, within95, errors, unscored)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)
        ON CONFLICT (market_id, item_id, traits, version, hours) DO UPDATE SET
            scored = forecast_records.scored + excluded.scored, within80 = forecast_records.within80 + excluded.within80,
            within95 = forecast_records.within95 + excluded.within95, errors = forecast_records.errors + excluded.errors,
            unscored = forecast_records.unscored + excluded.unscored
        """;

    public static async Task<int> RunAsync(AppDbContext db, MarketId market, IReadOnlyCollection<(DuePoint Point, Copper? Actual)> outcomes, CancellationToken ct)
    {
        var ids = outcomes.Select(outcome => outcome.Point.Forecast).Distinct().ToArray();
        var open = await db.ForecastPoints.AsNoTracking()
            .Where(row => ids.Contains(row.ForecastId) && row.MarketId == market && !row.IsSettled)
            .Join(db.Forecasts, point => point.ForecastId, row => row.Id, (point, row) => new { Point = point, row.ItemId, row.Traits, row.Version })
            .ToDictionaryAsync(row => (row.Point.ForecastId, row.Point.Horizon), ct);
        var settling = outcomes
            .DistinctBy(outcome => (outcome.Point.Forecast, outcome.Point.Horizon))
            .Where(outcome => open.ContainsKey((outcome.Point.Forecast, outcome.Point.Horizon)))
            .ToList();
        var records = new SortedDictionary<(int Market, int Item, long Traits, int Version, int Hours), ForecastRecordRow>();
        foreach (var (point, actual) in settling)
        {
            var row = open[(point.Forecast, point.Horizon)];
            var hours = ErrorPool.EndOf(ErrorPool.Bucket(point.Horizon));
            Add(Of((market.Value, row.ItemId.Value, row.Traits, row.Version, hours)), row.Point, actual);
            Add(Of((0, 0, 0, row.Version, hours)), row.Point, actual);
        }

        await StatementBatch.RunAsync(db, Settle, settling.Select(one => new object?[] { true, one.Actual?.Value, one.Point.Forecast, one.Point.Horizon }), ct);

        // In the order of the key: two processes then wait for each other instead of locking each other out.
        await StatementBatch.RunAsync(
            db,
            Count,
            records.Select(one => new object?[]
            {
                one.Key.Market, one.Key.Item, one.Key.Traits, one.Key.Version, one.Key.Hours,
                one.Value.Scored, one.Value.Within80, one.Value.Within95, one.Value.Errors, one.Value.Unscored,
            }),
            ct);
        return settling.Count;

        ForecastRecordRow Of((int, int, long, int, int) key)
        {
            if (!records.TryGetValue(key, out var record)) records[key] = record = new ForecastRecordRow();
            return record;
        }
    }

    private static void Add(ForecastRecordRow record, ForecastPointRow point, Copper? actual)
    {
        if (actual is not { Value: > 0 } price)
        {
            record.Unscored++;
            return;
        }

        record.Scored++;
        if (point.Low80 <= price && price <= point.High80) record.Within80++;
        if (point.Low95 <= price && price <= point.High95) record.Within95++;
        record.Errors += Math.Abs(price.Value - point.Value.Value) / (double)price.Value;
    }
}
