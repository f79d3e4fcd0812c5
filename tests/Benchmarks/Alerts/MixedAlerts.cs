using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Benchmarks.Alerts;

/// <summary>
/// Alerts as members may have them, on goods drawn evenly: 60 % a price below 70 to 97 % of today's, 10 % above 105 to 140 %, 12 % 20 to 50 % below the median of 14 days, 5 %
/// 20 to 40 % below the weighted value, 4 % among the lowest 5 % of 30 days, 3 % a new low of 14 days, 3 % a drop of the quantity, 2 % a price and a share at once, 1 % a first
/// listing. Cool-down, hysteresis and suspicion as usual. No comparison with other realms: there is one realm.
/// </summary>
internal sealed class MixedAlerts(int seed, IServiceProvider services)
{
    private const int Chunk = 5000;
    private readonly Random _random = new(seed);
    private int _made;

    /// <summary>Adds alerts until there are so many; what each says of today's price it has been told, so that only changes fire.</summary>
    public async Task FillAsync(MarketId market, int total)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var goods = await db.CurrentMarket.AsNoTracking().Where(row => row.MarketId == market).Select(row => new { row.ItemId, row.Traits, row.Minimum }).ToListAsync();
        var at = await db.Markets.Where(row => row.MarketId == market).Select(row => row.LastLiveAt).SingleAsync() ?? throw new InvalidOperationException("There is no snapshot.");
        while (_made < total)
        {
            for (var i = 0; i < Chunk && _made < total; i++, _made++)
            {
                var good = goods[_random.Next(goods.Count)];
                db.PriceAlerts.Add(AlertRows.Of(Alert(market, new VariantKey(good.ItemId, good.Traits), good.Minimum, at)));
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        await db.Database.OpenConnectionAsync();
        await AlertReadings.WriteAsync(db, market, goods.ConvertAll(good => new VariantKey(good.ItemId, good.Traits)), at, CancellationToken.None);
        await db.Database.ExecuteSqlAsync($"INSERT INTO alert_marks (market_id, through) VALUES ({market.Value}, {Conversions.ToStored(at)}) ON CONFLICT DO NOTHING");
    }

    private PriceAlert Alert(MarketId market, VariantKey good, Copper price, DateTimeOffset at)
    {
        var text = Condition(price);
        if (!ConditionText.TryParse(text, out var when, out var fault)) throw new InvalidOperationException($"{text}: {fault}");
        return new PriceAlert(
            default, new UserId(1 + (_made % 25_000)), market, good, 1, new AlertRule(when, CoolDown: AlertRule.UsualCoolDown), AlertTarget.Person, AlertStatus.Active, null, new AlertState(),
            null, null, null, at, at, 0, 0);
    }

    private string Condition(Copper price) => _random.Next(100) switch
    {
        < 60 => $"price below {Share(price, 0.70, 0.97)}",
        < 70 => $"price above {Share(price, 1.05, 1.40)}",
        < 82 => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(20, 51)}% below median of 14 days"),
        < 87 => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(20, 41)}% below weighted value"),
        < 91 => "price in lowest 5% of 30 days",
        < 94 => "new low of 14 days",
        < 97 => "quantity 60% below median of 7 days",
        < 99 => $"price below {Share(price, 0.80, 0.97)} and 20% below median of 14 days",
        _ => "first listing in 14 days",
    };

    private Copper Share(Copper price, double from, double to) => new(Math.Max(1, (long)(price.Value * (from + (_random.NextDouble() * (to - from))))));
}
