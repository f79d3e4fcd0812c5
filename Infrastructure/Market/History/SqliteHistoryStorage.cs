using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>SQLite: deleted rows leave pages that the next rows fill.</summary>
internal sealed class SqliteHistoryStorage : IHistoryStorage
{
    public Task PrepareAsync(AppDbContext db, HistoryTable table, IReadOnlyCollection<int> days, CancellationToken ct) => Task.CompletedTask;

    public void Forget()
    {
    }

    public async Task ForgetAsync(AppDbContext db, MarketId market, int day, CancellationToken ct)
    {
        await db.ExecuteAsync("DELETE FROM price_history WHERE market_id = @market AND at < @before", [("market", market.Value), ("before", HistoryCalendar.StartOf(day))], ct);
        await db.ExecuteAsync("DELETE FROM price_history_weeks WHERE market_id = @market AND day < @before", [("market", market.Value), ("before", day)], ct);
    }

    public Task<int> ReleaseAsync(int oldest, int open, CancellationToken ct) => Task.FromResult(0);
}
