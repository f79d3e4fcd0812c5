using System.Globalization;
using DiscordAH.Bot.Alerts.Channels;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts;

/// <summary>Shows alerts, and does to them what their buttons say.</summary>
internal sealed class AlertListDesk(IAlertUseCases useCases, IAlertActors actors, AlertListView view, AlertText text)
{
    /// <summary>A page of the person's alerts, or for an officer of the server's channel alerts.</summary>
    public async Task<Reply> ListAsync(Caller caller, int page, int scope, CancellationToken ct)
    {
        var actor = await actors.OfAsync(caller, ct);
        if (scope != ListPress.Server) return view.List(await useCases.OfOwnerAsync(actor.User, ct), page, ListPress.Own, useCases.Limits(), actor.IsOfficer);
        if (!actor.IsOfficer || actor.Guild is not { } guild) return Reply.Private("Only officers see the server's channel alerts. `/alert list` shows yours.");
        return view.List(await useCases.OfGuildChannelsAsync(guild, ct), page, scope, useCases.Limits(), isOfficer: true);
    }

    /// <summary>One alert, or the refusal; nobody learns of other people's.</summary>
    public async Task<Result<Reply>> ShowAsync(Caller caller, AlertId id, string? said, CancellationToken ct)
    {
        var actor = await actors.OfAsync(caller, ct);
        return await MayAsync(actor, id, ct) is { } alert
            ? view.Show(alert, alert.Owner == actor.User, (await BulkAsync(actor, alert.Batch, ct)).Count, said)
            : new AlertErrors.UnknownAlert(id);
    }

    /// <summary>An alert that the caller may act on; null when there is none.</summary>
    public async Task<PriceAlert?> FindAsync(Caller caller, AlertId id, CancellationToken ct)
    {
        if (await useCases.FindAsync(id, ct) is not { } alert) return null;
        return alert.Owner == caller.User || AlertRights.May(await actors.OfAsync(caller, ct), alert) ? alert : null;
    }

    /// <summary>Changes one, then shows it.</summary>
    public async Task<Result<Reply>> ChangeAsync(Caller caller, ChangeAlert.Request request, string said, CancellationToken ct)
    {
        var changed = await useCases.ChangeAsync(await actors.OfAsync(caller, ct), request, ct);
        return changed.Succeeded ? await ShowAsync(caller, request.Alert, said, ct) : changed.Error;
    }

    /// <summary>Snoozes one, then shows it.</summary>
    public async Task<Result<Reply>> SnoozeAsync(Caller caller, AlertId id, TimeSpan? length, CancellationToken ct)
    {
        var snoozed = await useCases.SnoozeAsync(await actors.OfAsync(caller, ct), id, length, null, ct);
        return snoozed.Succeeded ? await ShowAsync(caller, id, "Snoozed.", ct) : snoozed.Error;
    }

    /// <summary>Asks before one is deleted.</summary>
    public async Task<Result<Reply>> AskAsync(Caller caller, AlertId id, CancellationToken ct) =>
        await FindAsync(caller, id, ct) is { } alert
            ? AlertListView.Confirm($"alert {text.Name(alert)}", $"Delete #{id}", new ListPress(ListPress.Deleted, id.Value), new ListPress(ListPress.Show, id.Value))
            : new AlertErrors.UnknownAlert(id);

    /// <summary>Deletes one.</summary>
    public async Task<Result<Reply>> DeleteAsync(Caller caller, IReadOnlyList<AlertId> ids, CancellationToken ct)
    {
        var deleted = await useCases.DeleteAsync(await actors.OfAsync(caller, ct), ids, null, ct);
        if (!deleted.Succeeded) return deleted.Error;
        return new Reply
        {
            Ephemeral = true,
            Text = deleted.Value == 1 ? $"Alert #{ids[0]} is deleted." : string.Create(CultureInfo.InvariantCulture, $"{deleted.Value:#,0} alerts are deleted."),
            Rows = [[ListPress.List("My alerts")]],
        };
    }

    /// <summary>Asks before a bulk is deleted.</summary>
    public async Task<Result<Reply>> AskBulkAsync(Caller caller, long batch, CancellationToken ct)
    {
        var alerts = await BulkAsync(await actors.OfAsync(caller, ct), batch, ct);
        if (alerts.Count == 0) return new AlertErrors.NothingToWatch("None of these alerts is left. /alert list shows what you have.");
        return AlertListView.Confirm(
            string.Create(CultureInfo.InvariantCulture, $"all {alerts.Count:#,0} alerts of **{DiscordText.Escape(alerts[0].BatchName ?? "this bulk")}**"),
            string.Create(CultureInfo.InvariantCulture, $"Delete {alerts.Count:#,0} alerts"), new ListPress(ListPress.DeletedBulk, batch), new ListPress(ListPress.Show, alerts[0].Id.Value));
    }

    /// <summary>Deletes a bulk.</summary>
    public async Task<Result<Reply>> DeleteBulkAsync(Caller caller, long batch, CancellationToken ct)
    {
        var ids = (await BulkAsync(await actors.OfAsync(caller, ct), batch, ct)).Select(alert => alert.Id).ToList();
        return ids.Count == 0 ? new AlertErrors.NothingToWatch("None of these alerts is left. /alert list shows what you have.") : await DeleteAsync(caller, ids, ct);
    }

    /// <summary>Pauses or resumes a bulk; what cannot be is counted.</summary>
    public async Task<Result<Reply>> PauseBulkAsync(Caller caller, long batch, bool paused, CancellationToken ct)
    {
        var actor = await actors.OfAsync(caller, ct);
        var alerts = (await BulkAsync(actor, batch, ct)).Where(alert => alert.Status == (paused ? AlertStatus.Active : AlertStatus.Paused)).ToList();
        Error? why = null;
        var done = 0;
        foreach (var alert in alerts)
        {
            var changed = await useCases.ChangeAsync(actor, new ChangeAlert.Request(alert.Id, Paused: paused), ct);
            if (changed.Succeeded) done++;
            else why ??= changed.Error;
        }

        var said = string.Create(CultureInfo.InvariantCulture, $"{done:#,0} of {alerts.Count:#,0} alerts {(paused ? "are paused" : "watch again")}.");
        var reply = await ListAsync(caller, 1, ListPress.Own, ct);
        return reply with { Text = why is null ? said : $"{said} {AlertRefusals.Text(why)}" };
    }

    private async Task<PriceAlert?> MayAsync(AlertActor actor, AlertId id, CancellationToken ct) =>
        await useCases.FindAsync(id, ct) is { } alert && AlertRights.May(actor, alert) ? alert : null;

    private async Task<IReadOnlyList<PriceAlert>> BulkAsync(AlertActor actor, long? batch, CancellationToken ct)
    {
        if (batch is null) return [];
        var own = (await useCases.OfOwnerAsync(actor.User, ct)).Where(alert => alert.Batch == batch).ToList();
        if (own.Count > 0 || actor is not { IsOfficer: true, Guild: { } guild }) return own;
        return [.. (await useCases.OfGuildChannelsAsync(guild, ct)).Where(alert => alert.Batch == batch)];
    }
}
