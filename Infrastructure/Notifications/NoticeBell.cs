using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>The panel's bell, in the database.</summary>
internal sealed class NoticeBell(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : INoticeBell
{
    private const int CountedTo = 100;

    public async Task<Page<BellEntry>> ListAsync(UserId user, PageRequest page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.Notifications.AsNoTracking().Where(row => row.UserId == user);
        var total = await rows.CountAsync(ct);
        var found = total == 0 ? [] : await rows.OrderByDescending(row => row.Id).Skip(page.Skip).Take(page.Size).ToListAsync(ct);
        return new Page<BellEntry>(found.ConvertAll(Entry), page.Number, page.Size, total);
    }

    public async Task<int> UnreadAsync(UserId user, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Notifications.Where(row => row.UserId == user && row.ReadAt == null).Take(CountedTo).CountAsync(ct);
    }

    public async Task MarkReadAsync(UserId user, long? id, DateTimeOffset at, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var unread = db.Notifications.Where(row => row.UserId == user && row.ReadAt == null);
        if (id is { } one) unread = unread.Where(row => row.Id == one);
        await unread.ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, at), ct);
    }

    private static BellEntry Entry(NotificationRow row) =>
        new(row.Id, row.Kind, NoticePayload.Read(row.Payload) ?? NoticeDigest.Unreadable, row.CreatedAt, row.ReadAt, row.SentAt is null ? row.DueAt : null);
}
