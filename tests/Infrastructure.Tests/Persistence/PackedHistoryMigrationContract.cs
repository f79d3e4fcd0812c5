using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Persistence;

/// <summary>Prices pass the migration that packs history, and the way back, unharmed.</summary>
public abstract class PackedHistoryMigrationContract(StorageProvider provider)
{
    private const string Before = "Foundation";
    private static readonly MarketId Market = new(5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_FilledDownAndUp_KeepsEveryPrice()
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = database.Services(more => more.AddSingleton<TimeProvider>(new FakeTimeProvider(Snap.T0.AddDays(17))));
        var random = new Random(4711);
        for (var hour = 0; hour < 20 * 24; hour += 5)
            await services.GetRequiredService<ISnapshotStore>().RecordAsync(
                Snap.At(Market.Value, Snap.Hour(hour).AddMicroseconds(hour == 200 ? 17 : 0), [.. Enumerable.Range(1, 12).Where(_ => random.Next(6) > 0).Select(item => Snap.Of(item, item * 100_000L + random.Next(-50, 50), random.Next(1, 400)))]), Ct);
        await services.GetRequiredService<HistoryPacker>().PackAsync(Market, Ct);
        var expected = await PricesAsync(services);
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        Assert.InRange(await db.PriceHistory.CountAsync(Ct), 1, 400);
        Assert.InRange(await db.PriceHistoryWeeks.CountAsync(Ct), 1, 400);

        await db.GetService<IMigrator>().MigrateAsync(Before, Ct);

        Assert.Equal(expected.Sum(prices => prices.Count), await db.PriceHistory.CountAsync(Ct));
        var last = expected[2][^1];
        var row = await db.PriceHistory.SingleAsync(one => one.ItemId == new ItemId(3) && one.At == last.At, Ct);
        Assert.Equal((last.Minimum, last.MarketValue, last.Median, last.Quantity, last.Auctions), (row.Minimum, row.MarketValue, row.Median, row.Quantity, row.Auctions));

        await db.Database.MigrateAsync(Ct);

        Assert.Equal(expected, await PricesAsync(services));
        await services.GetRequiredService<HistoryPacker>().PackAsync(Market, Ct);
        Assert.Equal(expected, await PricesAsync(services));
        await services.GetRequiredService<ISnapshotStore>().RecordAsync(Snap.At(Market.Value, Snap.Hour(30 * 24), Snap.Of(1, 1)), Ct);
    }

    private static async Task<List<IReadOnlyList<PricePoint>>> PricesAsync(ServiceProvider services)
    {
        var prices = new List<IReadOnlyList<PricePoint>>();
        for (var item = 1; item <= 12; item++)
            prices.Add(await services.GetRequiredService<IMarketQueries>().ChangesAsync(Market, VariantKey.Plain(new ItemId(item)), Snap.Hour(-1), Snap.Hour(9999), Ct));
        return prices;
    }
}
