using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Forecasting;

/// <summary>Forecasts in the database.</summary>
internal sealed class ForecastStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock) : IForecastStore
{
    private const int PoolSize = 8_000;
    private static readonly TimeSpan PoolAge = TimeSpan.FromMinutes(10);
    private static readonly MarketId All = new(0);
    private static readonly MarketId[] Commodities = Array.ConvertAll(Enum.GetValues<Region>(), MarketId.Commodities);
    private readonly ForecastPools _pools = new(PoolAge, clock);

    public async Task<PriceForecast?> FindAsync(MarketId market, VariantKey variant, DateTimeOffset issuedAt, bool isAsked, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Forecasts.AsNoTracking()
            .Include(forecast => forecast.Points.OrderBy(point => point.Horizon))
            .SingleOrDefaultAsync(
                forecast => forecast.MarketId == market && forecast.ItemId == variant.Item && forecast.Traits == variant.Traits
                    && forecast.IssuedAt == issuedAt && forecast.Version == PriceForecaster.Version,
                ct);
        if (row is null) return null;
        if (isAsked && !row.IsAsked) await NoteAskedAsync(row.Id, ct);
        return new PriceForecast(
            market, variant, issuedAt, row.Model, row.Version, row.BeatsNaive, row.Mase, row.NaiveMase, row.SeasonalMase,
            row.Points.ConvertAll(point => new ForecastPoint(point.TargetAt, point.Value, point.Low80, point.High80, point.Low95, point.High95)),
            await RecordAsync(db, market, variant, ct),
            await RecordAsync(db, All, default, ct));
    }

    public async Task AddAsync(MarketId market, VariantKey variant, DateTimeOffset issuedAt, Outlook outlook, bool isAsked, CancellationToken ct)
    {
        var row = new ForecastRow
        {
            MarketId = market, ItemId = variant.Item, Traits = variant.Traits, IssuedAt = issuedAt, Model = outlook.Model, Version = PriceForecaster.Version,
            BeatsNaive = outlook.BeatsNaive, Mase = outlook.Mase, NaiveMase = outlook.NaiveMase, SeasonalMase = outlook.SeasonalMase, IsAsked = isAsked,
        };
        var hour = PriceGranularity.Hour.Start(issuedAt);
        row.Points.AddRange(outlook.Points.Select(point => Row(market, point, point.At(hour.AddHours(point.Horizon)))));
        try
        {
            using var turn = await gate.EnterAsync(ct);
            await using var db = await contexts.CreateDbContextAsync(ct);
            db.Forecasts.Add(row);
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (UniqueViolation.Is(exception))
        {
            // Another process made the same forecast at the same time; one is enough.
        }
    }

    public Task<ErrorPool> PoolAsync(bool isCommodities, CancellationToken ct) => _pools.GetAsync(isCommodities, () => ReadPoolAsync(isCommodities, ct));

    public async Task<IReadOnlyList<(MarketId Market, VariantKey Variant)>> AskedAsync(DateTimeOffset since, int most, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var goods = await db.Forecasts
            .Where(row => row.IssuedAt >= since && row.IsAsked)
            .GroupBy(row => new { row.MarketId, row.ItemId, row.Traits })
            .Select(good => new { good.Key, Last = good.Max(row => row.IssuedAt) })
            .OrderByDescending(good => good.Last).ThenBy(good => good.Key.MarketId).ThenBy(good => good.Key.ItemId).ThenBy(good => good.Key.Traits)
            .Take(most)
            .ToListAsync(ct);
        return goods.ConvertAll(good => (good.Key.MarketId, new VariantKey(good.Key.ItemId, good.Key.Traits)));
    }

    public async Task<IReadOnlyList<ForecastAccuracy>> AccuracyAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.ForecastRecords.AsNoTracking().Where(row => row.MarketId == All).OrderBy(row => row.Version).ThenBy(row => row.Hours).ToListAsync(ct);
        return rows.ConvertAll(row => new ForecastAccuracy(row.Version, row.Hours, Record([row]) ?? new ForecastRecord(0, 0, 0, 0), row.Unscored));
    }

    public async Task<int> ExpireAsync(DateTimeOffset before, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Forecasts.Where(row => row.IssuedAt < before).ExecuteDeleteAsync(ct);
    }

    public async Task<IReadOnlyList<MarketId>> MarketsDueAsync(DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ForecastPoints.Where(row => !row.IsSettled && row.TargetAt < before).Select(row => row.MarketId).Distinct().OrderBy(market => market).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<DuePoint>> DueAsync(MarketId market, DateTimeOffset before, int most, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var due = await db.ForecastPoints
            .Where(row => !row.IsSettled && row.MarketId == market && row.TargetAt < before)
            .OrderBy(row => row.TargetAt).ThenBy(row => row.ForecastId).ThenBy(row => row.Horizon)
            .Take(most)
            .Join(db.Forecasts, point => point.ForecastId, row => row.Id, (point, row) => new { point.ForecastId, point.Horizon, point.TargetAt, row.ItemId, row.Traits })
            .ToListAsync(ct);
        return due.ConvertAll(point => new DuePoint(point.ForecastId, point.Horizon, new VariantKey(point.ItemId, point.Traits), point.TargetAt));
    }

    public async Task<int> SettleAsync(MarketId market, IReadOnlyCollection<(DuePoint Point, Copper? Actual)> outcomes, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // Two scorers of one market stand in line here; the second then finds the points settled.
        await MarketLock.TakeAsync(db, market, ct);
        var settled = await ForecastSettling.RunAsync(db, market, outcomes, ct);
        await transaction.CommitAsync(ct);
        return settled;
    }

    private static ForecastPointRow Row(MarketId market, OutlookPoint from, ForecastPoint point) => new()
    {
        Horizon = from.Horizon, MarketId = market, TargetAt = point.At, Value = point.Value, Low80 = point.Low80, High80 = point.High80,
        Low95 = point.Low95, High95 = point.High95, Unit = from.Unit,
    };

    private async Task NoteAskedAsync(long id, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Forecasts.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsAsked, true), ct);
    }

    private async Task<ErrorPool> ReadPoolAsync(bool isCommodities, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var newest = await db.ForecastPoints
            .Where(point => point.Actual != null)
            .Join(db.Forecasts.Where(row => row.Version == PriceForecaster.Version), point => point.ForecastId, row => row.Id, (point, _) => point)
            .Where(point => Commodities.Contains(point.MarketId) == isCommodities)
            .OrderByDescending(point => point.TargetAt)
            .Take(PoolSize)
            .Select(point => new { point.Horizon, point.Value, point.Unit, point.Low80, point.High80, point.Low95, point.High95, point.Actual })
            .ToListAsync(ct);
        return new ErrorPool(newest.ConvertAll(point => new PooledScore(
            point.Horizon,
            new OutlookPoint(point.Horizon, point.Value.Value, point.Unit, 0, 0).Score(point.Actual!.Value.Value),
            point.Low80 <= point.Actual.Value && point.Actual.Value <= point.High80,
            point.Low95 <= point.Actual.Value && point.Actual.Value <= point.High95)));
    }

    private static async Task<ForecastRecord?> RecordAsync(AppDbContext db, MarketId market, VariantKey variant, CancellationToken ct) => Record(await db.ForecastRecords.AsNoTracking()
        .Where(row => row.MarketId == market && row.ItemId == variant.Item && row.Traits == variant.Traits && row.Version == PriceForecaster.Version)
        .ToListAsync(ct));

    private static ForecastRecord? Record(List<ForecastRecordRow> rows)
    {
        double scored = rows.Sum(row => row.Scored);
        return scored == 0
            ? null
            : new ForecastRecord((int)scored, rows.Sum(row => row.Within80) / scored, rows.Sum(row => row.Within95) / scored, rows.Sum(row => row.Errors) / scored);
    }
}
