using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Firings in the table <c>alert_history</c>.</summary>
internal sealed class FiringStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IFiringStore
{
    private const int MostSince = 5000;

    public async Task<AlertFiring?> FindAsync(long id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await Rows(db).SingleOrDefaultAsync(row => row.Id == id, ct))?.ToFiring();
    }

    public async Task<Page<AlertFiring>> OfOwnerAsync(UserId owner, AlertId? alert, PageRequest page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = Rows(db).Where(row => row.UserId == owner);
        if (alert is { Value: var id }) rows = rows.Where(row => row.AlertId == id);
        var total = await rows.CountAsync(ct);
        var found = total == 0 ? [] : await rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Skip(page.Skip).Take(page.Size).ToListAsync(ct);
        return new Page<AlertFiring>(found.ConvertAll(row => row.ToFiring()), page.Number, page.Size, total);
    }

    public async Task<IReadOnlyList<AlertFiring>> SinceAsync(UserId owner, DateTimeOffset since, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await Rows(db).Where(row => row.UserId == owner && row.At >= since).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(MostSince).ToListAsync(ct);
        return found.ConvertAll(row => row.ToFiring());
    }

    public async Task<bool> NoteDeedAsync(long id, UserId owner, FiringDeed deed, DateTimeOffset at, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);

        // One statement decides: of two buttons pressed at once the first stays, and a purchase before all others.
        var written = await db.Set<AlertFiringRow>()
            .Where(row => row.Id == id && row.UserId == owner && (row.Deed == FiringDeed.None || (deed == FiringDeed.Bought && row.Deed != FiringDeed.Bought)))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Deed, deed).SetProperty(row => row.DeedAt, at), ct);
        return written > 0 || await Rows(db).AnyAsync(row => row.Id == id && row.UserId == owner, ct);
    }

    public async Task<IReadOnlyList<AlertFiring>> DueAsync(DateTimeOffset now, int most, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await Rows(db).Where(FiringRows.Due(now)).OrderBy(row => row.At).ThenBy(row => row.Id).Take(most).ToListAsync(ct);
        return found.ConvertAll(row => row.ToFiring());
    }

    public async Task SaveOutcomesAsync(IReadOnlyCollection<(long Id, FiringOutcome Outcome)> outcomes, CancellationToken ct)
    {
        if (outcomes.Count == 0) return;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // In key order, so that two workers at once wait for each other but do not block; what another has carried further stays.
        foreach (var (id, outcome) in outcomes.OrderBy(one => one.Id))
        {
            await db.Set<AlertFiringRow>().Where(row => row.Id == id && row.Stage < outcome.Stage).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.AfterHour, outcome.AfterHour)
                .SetProperty(row => row.AfterDay, outcome.AfterDay)
                .SetProperty(row => row.AfterWeek, outcome.AfterWeek)
                .SetProperty(row => row.Best, outcome.Best)
                .SetProperty(row => row.BestAt, outcome.BestAt)
                .SetProperty(row => row.Stage, outcome.Stage), ct);
        }

        await transaction.CommitAsync(ct);
    }

    private static IQueryable<AlertFiringRow> Rows(AppDbContext db) => db.Set<AlertFiringRow>().AsNoTracking();
}
