using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>
/// Discord says that a person takes no direct messages: the message is a dead letter that admins see, goes by mail if the person confirmed an address, and the panel's bell,
/// which has it anyway, says how to open them again. All in one transaction with the dead letter.
/// </summary>
internal sealed class ClosedDirect(IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock, WorkerName worker)
{
    private static readonly Notice HowToOpen = new(
        "Your direct messages are closed",
        "Discord did not let me write to you. In Discord open the server's menu, Privacy Settings, and allow direct messages. I try again once a day; until then you find everything here, and in your mail if you confirmed an address.",
        NoticePages.Settings);

    /// <summary>Ends a message that this worker holds.</summary>
    public async Task DeadAsync(OutboxRow row, string reason, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var elsewhere = await TellElsewhereAsync(db, row, now, ct);
        if (await OutboxLeases.EndAsync(db, row, worker.Value, OutboxState.Dead, $"{reason} {elsewhere}", now, ct)) await transaction.CommitAsync(ct);
    }

    /// <summary>A direct message arrived: they are open.</summary>
    public static Task<int> OpenAsync(AppDbContext db, OutboxRow row, CancellationToken ct) =>
        UserOf(row) is { } user
            ? db.NoticeProfiles.Where(each => each.UserId == user && each.DirectClosedAt != null).ExecuteUpdateAsync(set => set.SetProperty(each => each.DirectClosedAt, (DateTimeOffset?)null), ct)
            : Task.FromResult(0);

    private static async Task<string> TellElsewhereAsync(AppDbContext db, OutboxRow row, DateTimeOffset now, CancellationToken ct)
    {
        if (UserOf(row) is not { } user) return "";
        var profile = await NoticeProfileReading.ReadAsync(db, user, ct);
        await CloseAsync(db, profile, now, ct);
        if (NoticePayload.Read(row.Payload, out var to) is not { } notice) return "";
        var kind = to?.Kind ?? NoticeKind.Service;
        if (!NoticeRoutes.CanMail(profile, kind)) return "It waits for them in the panel's bell.";
        await OutboxWriter.AddAsync(
            db, new OutboxMessage(NoticeRouting.MailKey(row.DedupeKey), OutboxChannels.Mail, profile.MailAddress!, notice, new NoticeFor(user, kind)), now, ct);
        return "It goes by mail instead.";
    }

    private static async Task CloseAsync(AppDbContext db, NoticeProfile profile, DateTimeOffset now, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notification_profiles (user_id, digest_hour, direct_closed_at) VALUES ({profile.User.Value}, {profile.DigestHour}, {Conversions.ToStored(now)})
            ON CONFLICT (user_id) DO UPDATE SET direct_closed_at = excluded.direct_closed_at
            """, ct);
        if (profile.DirectClosedAt is not null) return;
        var key = string.Create(CultureInfo.InvariantCulture, $"direct-closed:{profile.User}:{now.ToUnixTimeMilliseconds()}");
        await NoticeRouting.AddAsync(db, new PersonalNotice(key, profile.User, NoticeKind.Service, HowToOpen, BellOnly: true), now, ct);
    }

    private static UserId? UserOf(OutboxRow row) =>
        row.Channel == OutboxChannels.DiscordDirect && long.TryParse(row.Target, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? new UserId(id) : null;
}
