using System.Linq.Expressions;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Reports;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Reports.Archive;

/// <summary>Reports in the database. Lists never touch the files.</summary>
internal sealed class ReportArchive(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IReportArchive
{
    private static readonly Expression<Func<ReportRow, StoredReport>> WithoutFile = row => new StoredReport(
        row.Id, row.Kind, row.Subject, row.Stamp, row.Title, row.Place, row.FileName, row.CreatedBy, row.CreatedAt, row.DataUntil, row.Pages, row.Bytes, row.Sha256);

    public async Task<StoredReport> AddAsync(StoredReport report, byte[] pdf, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO reports (kind, subject, stamp, title, place, file_name, created_by, created_at, data_until, pages, bytes, sha256, pdf)
            VALUES ({report.Kind}, {report.Subject}, {report.Stamp}, {report.Title}, {report.Place}, {report.FileName}, {report.CreatedBy}, {Conversions.ToStored(report.CreatedAt)},
                    {Conversions.ToStored(report.DataUntil)}, {report.Pages}, {report.Bytes}, {report.Sha256}, {pdf})
            ON CONFLICT (kind, subject, stamp) DO NOTHING
            """, ct);
        return await db.Reports.Where(row => row.Kind == report.Kind && row.Subject == report.Subject && row.Stamp == report.Stamp).Select(WithoutFile).FirstAsync(ct);
    }

    public async Task<Page<StoredReport>> ListAsync(PageRequest page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var total = await db.Reports.CountAsync(ct);
        var found = await db.Reports.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Skip(page.Skip).Take(page.Size).Select(WithoutFile).ToListAsync(ct);
        return new Page<StoredReport>(found, page.Number, page.Size, total);
    }

    public async Task<StoredReport?> FindAsync(long id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Reports.Where(row => row.Id == id).Select(WithoutFile).FirstOrDefaultAsync(ct);
    }

    public async Task<StoredReport?> LatestAsync(string kind, string subject, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Reports.Where(row => row.Kind == kind && row.Subject == subject)
            .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Select(WithoutFile).FirstOrDefaultAsync(ct);
    }

    public async Task<byte[]?> ReadAsync(long id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Reports.Where(row => row.Id == id).Select(row => row.Pdf).FirstOrDefaultAsync(ct);
    }

    public async Task<int> PruneAsync(DateTimeOffset before, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Reports.Where(row => row.CreatedAt < before).ExecuteDeleteAsync(ct);
    }
}
