using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Drafts of alerts in the database.</summary>
internal sealed class AlertDraftStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IAlertDrafts
{
    // An id of somebody else's is left alone: its owner keeps it, and the writer's draft is not found.
    private const string Put =
        """
        INSERT INTO alert_drafts (id, user_id, content, expires_at) VALUES (@id, @user, @content, @expires)
        ON CONFLICT (id) DO UPDATE SET content = excluded.content, expires_at = excluded.expires_at WHERE alert_drafts.user_id = excluded.user_id
        """;

    private const string Prune =
        """
        DELETE FROM alert_drafts WHERE expires_at <= @now
        OR (user_id = @user AND id NOT IN (SELECT id FROM alert_drafts WHERE user_id = @user ORDER BY expires_at DESC, id LIMIT @most))
        """;

    public async Task PutAsync(AlertDraft draft, DateTimeOffset now, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        await db.ExecuteAsync(Put, [("id", draft.Id), ("user", draft.Owner.Value), ("content", draft.Content), ("expires", Conversions.ToStored(draft.Expires))], ct);
        await db.ExecuteAsync(Prune, [("now", Conversions.ToStored(now)), ("user", draft.Owner.Value), ("most", (long)AlertDraft.MostPerOwner)], ct);
    }

    public async Task<AlertDraft?> FindAsync(string id, UserId owner, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Set<AlertDraftRow>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.UserId == owner && one.ExpiresAt > now, ct);
        return row is null ? null : new AlertDraft(row.Id, row.UserId, row.Content, row.ExpiresAt);
    }

    public async Task<bool> TryTakeAsync(string id, UserId owner, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<AlertDraftRow>().Where(one => one.Id == id && one.UserId == owner).ExecuteDeleteAsync(ct) == 1;
    }
}
