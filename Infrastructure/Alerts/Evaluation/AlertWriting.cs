using System.Data.Common;
using System.Text.Json;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>
/// Writes what a snapshot does to its market's alerts: states, firings, what people are told, and the mark, in one transaction. The mark moves from the snapshot that was
/// seen or everything is dropped: of two processes that judged the same snapshot one commits, and a crash leaves nothing or all of it.
/// </summary>
internal sealed class AlertWriting(
    IDbContextFactory<AppDbContext> contexts, WriteGate gate, FiringMessages messages, IOptionsMonitor<AlertsOptions> options, TimeProvider clock)
{
    // Rows of one statement.
    private const int Chunk = 5000;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Writes.</summary>
    /// <param name="market">Where.</param>
    /// <param name="seen">How far the alerts were judged when this began.</param>
    /// <param name="at">The snapshot.</param>
    /// <param name="outcomes">What it does to whom.</param>
    /// <param name="ct">Stops it before the commit.</param>
    /// <returns>How many fired; null when somebody else was first.</returns>
    public async Task<int?> TryAsync(MarketId market, DateTimeOffset seen, DateTimeOffset at, List<AlertOutcome> outcomes, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await MoveMarkAsync(db, market, seen, at, ct)) return null;
        await EndAsync(db, market, at, ct);
        var (fired, stopped) = (new List<(PriceAlert, AlertFiring)>(), new List<AlertOutcome>());
        foreach (var chunk in outcomes.Chunk(Chunk))
        {
            var wanted = await WithoutFlappingAsync(db, at, chunk, ct);
            var saved = await SaveAsync(db, wanted, ct);
            stopped.AddRange(wanted.Where(outcome => outcome.PauseReason is not null && saved.Contains(outcome.Row.Id)));
            fired.AddRange(await FireAsync(db, [.. wanted.Where(outcome => outcome.Firing is not null && saved.Contains(outcome.Row.Id))], ct));
        }

        await messages.WriteAsync(db, market, at, fired, stopped, ct);
        if (fired.Count > 0) CrashPoint.Reached("alerts.before-commit");
        await transaction.CommitAsync(ct);
        if (fired.Count > 0) CrashPoint.Reached("alerts.after-commit");
        return fired.Count;
    }

    private static async Task<bool> MoveMarkAsync(AppDbContext db, MarketId market, DateTimeOffset seen, DateTimeOffset at, CancellationToken ct) => await db.ExecuteAsync(
        "UPDATE alert_marks SET through = @at WHERE market_id = @market AND through = @seen",
        [("market", market.Value), ("at", Conversions.ToStored(at)), ("seen", Conversions.ToStored(seen))], ct) == 1;

    private static Task<int> EndAsync(AppDbContext db, MarketId market, DateTimeOffset at, CancellationToken ct) => db.ExecuteAsync(
        """
        UPDATE price_alerts SET status = 'ended', reason = 'Its time is over.', attends = FALSE, revision = revision + 1
        WHERE market_id = @market AND status = 'active' AND expires_at IS NOT NULL AND expires_at <= @at
        """,
        [("market", market.Value), ("at", Conversions.ToStored(at))], ct);

    // An alert that tells too often tells nothing: the firing that is one too many is still told, then it is paused.
    private async Task<AlertOutcome[]> WithoutFlappingAsync(AppDbContext db, DateTimeOffset at, AlertOutcome[] outcomes, CancellationToken ct)
    {
        var most = options.CurrentValue.MostPerDay;
        var firing = outcomes.Where(outcome => outcome.Firing is not null && outcome.Row.Fired >= most).Select(outcome => new CountRow(outcome.Row.Id)).ToList();
        if (firing.Count == 0) return outcomes;
        var counts = new Dictionary<long, long>();
        await ReadAsync(
            db, AlertStatements.CountFirings(db.Database.IsSqlite()), firing, reader => counts.Add(reader.GetInt64(0), reader.GetInt64(1)), ct,
            ("at", Conversions.ToStored(at)), ("after", Conversions.ToStored(at - Day)));
        return Array.ConvertAll(outcomes, outcome => outcome.Firing is not null && counts.GetValueOrDefault(outcome.Row.Id) + 1 > most
            ? outcome with { PauseReason = FormattableString.Invariant($"It fired {counts[outcome.Row.Id] + 1} times within a day. Set a tighter limit or a longer cool-down, then resume it.") }
            : outcome);
    }

    // Those that a person changed in the meantime are left alone.
    private static async Task<HashSet<long>> SaveAsync(AppDbContext db, AlertOutcome[] outcomes, CancellationToken ct)
    {
        var saved = new HashSet<long>();
        await ReadAsync(db, AlertStatements.SaveStates(db.Database.IsSqlite()), outcomes.Select(StateRow.Of), reader => saved.Add(reader.GetInt64(0)), ct);
        return saved;
    }

    private async Task<List<(PriceAlert, AlertFiring)>> FireAsync(AppDbContext db, List<AlertOutcome> outcomes, CancellationToken ct)
    {
        var fired = new List<(PriceAlert, AlertFiring)>(outcomes.Count);
        if (outcomes.Count == 0) return fired;
        var now = Conversions.ToStored(clock.GetUtcNow());
        var byAlert = outcomes.ToDictionary(outcome => outcome.Row.Id);
        await ReadAsync(
            db, AlertStatements.AddFirings(db.Database.IsSqlite()), outcomes.Select(outcome => FiringRow.Of(outcome.Firing!, outcome.Row.BatchId, now)),
            reader =>
            {
                var outcome = byAlert[reader.GetInt64(1)];
                fired.Add((outcome.Alert!, outcome.Firing! with { Id = reader.GetInt64(0) }));
            },
            ct);
        fired.Sort((a, b) => a.Item1.Id.Value.CompareTo(b.Item1.Id.Value));
        return fired;
    }

    private static async Task ReadAsync<T>(AppDbContext db, string sql, IEnumerable<T> rows, Action<DbDataReader> row, CancellationToken ct, params (string, object)[] more)
    {
        await using var command = db.Command(sql, [("rows", JsonSerializer.Serialize(rows, Json)), .. more]);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) row(reader);
    }

    private sealed record CountRow(long AlertId);

    private sealed record StateRow(
        long AlertId, int Revision, bool IsArmed, bool Attends, long QuietFrom, long QuietTo, long? FiredAt, long? SnoozedUntil, bool UntilRecovered, int Fired, string Status, string? Reason)
    {
        public static StateRow Of(AlertOutcome outcome)
        {
            // What cannot be read keeps the state that it has.
            var (row, alert) = (outcome.Row, outcome.Alert);
            var state = alert?.State ?? new AlertState(row.IsArmed, row.Attends, row.FiredAt, row.SnoozedUntil, row.UntilRecovered);
            var quiet = alert is null ? QuietPrices.None : QuietPrices.Of(alert.Rule, state);
            return new StateRow(
                row.Id, row.Revision, state.IsArmed, state.Attends, quiet.From.Value, quiet.To.Value, Stored(state.FiredAt), Stored(state.SnoozedUntil), state.UntilRecovered,
                alert?.Fired ?? row.Fired, PriceAlertRowConfiguration.ToStored(outcome.PauseReason is null ? AlertStatus.Active : AlertStatus.Paused), outcome.PauseReason);
        }

        private static long? Stored(DateTimeOffset? at) => at is { } time ? Conversions.ToStored(time) : null;
    }

    private sealed record FiringRow(
        long AlertId, long UserId, long? BatchId, int MarketId, int ItemId, long Traits, long At, long FiredAt, string Condition, long? Price, long Quantity, long? Usual, string Facts)
    {
        public static FiringRow Of(AlertFiring firing, long? batch, long now) => new(
            firing.Alert.Value, firing.Owner.Value, batch, firing.Market.Value, firing.Variant.Item.Value, firing.Variant.Traits, Conversions.ToStored(firing.At), now, firing.Condition,
            firing.Price?.Value, firing.Quantity, firing.Usual?.Value, FactsJson.Write(firing.Facts));
    }
}
