using System.Globalization;
using DiscordAH.Domain.Upstream;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Upstream;

/// <summary>What every process saw of other servers, in the database.</summary>
internal sealed class UpstreamStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate, RealTime real, IOptions<BattleNetOptions> battleNet) : IUpstreamHealth
{
    private const string SaveMinute =
        """
        INSERT INTO upstream_minutes (source, minute, lane, process, requests, busiest_second, outcomes, latencies) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)
        ON CONFLICT (source, minute, lane, process) DO UPDATE SET requests = excluded.requests, busiest_second = excluded.busiest_second,
            outcomes = excluded.outcomes, latencies = excluded.latencies
        """;

    private const string SaveFailure =
        """
        INSERT INTO upstream_failures (source, minute, endpoint, problem, process, at, times) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)
        ON CONFLICT (source, minute, endpoint, problem, process) DO UPDATE SET at = excluded.at, times = excluded.times
        """;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task WriteAsync(IReadOnlyList<UpstreamMinuteRow> minutes, IReadOnlyList<UpstreamFailureRow> failures, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await StatementBatch.RunAsync(db, SaveMinute, minutes.Select(row => new object?[]
        {
            row.Source, Conversions.ToStored(row.Minute), row.Lane, row.Process, row.Requests, row.BusiestSecond, row.Outcomes, row.Latencies,
        }), ct);
        await StatementBatch.RunAsync(db, SaveFailure, failures.Select(row => new object?[]
        {
            row.Source, Conversions.ToStored(row.Minute), row.Endpoint, row.Problem, row.Process, Conversions.ToStored(row.At), row.Times,
        }), ct);
        await transaction.CommitAsync(ct);
    }

    public async Task PruneAsync(CancellationToken ct)
    {
        var before = real.Clock.GetUtcNow() - Kept;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Set<UpstreamMinuteRow>().Where(row => row.Minute < before).ExecuteDeleteAsync(ct);
        await db.Set<UpstreamFailureRow>().Where(row => row.Minute < before).ExecuteDeleteAsync(ct);
    }

    public async Task<UpstreamHealth> ReadAsync(string source, int failures, CancellationToken ct)
    {
        var now = real.Clock.GetUtcNow();
        var (hour, minute) = (now.AddHours(-1), now.AddMinutes(-2));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Set<UpstreamMinuteRow>().AsNoTracking().Where(row => row.Source == source && row.Minute > hour && row.Minute <= now).ToListAsync(ct);
        var recent = await db.Set<UpstreamFailureRow>().AsNoTracking().Where(row => row.Source == source && row.Minute <= now)
            .OrderByDescending(row => row.Minute).ThenByDescending(row => row.At).Take(failures).ToListAsync(ct);

        var latencies = new LatencyHistogram();
        foreach (var row in rows) latencies.Add(row.Latencies);
        return new UpstreamHealth(
            source,
            now,
            rows.Sum(row => row.Requests),
            rows.SelectMany(row => Counts(row.Outcomes)).GroupBy(one => one.Outcome, one => one.Count).ToDictionary(group => group.Key, group => group.Sum()),
            rows.Where(row => row.Minute > minute).GroupBy(row => row.Minute).Select(group => group.Sum(row => row.BusiestSecond)).DefaultIfEmpty().Max(),
            latencies.Percentile(0.5),
            latencies.Percentile(0.95),
            [.. rows.GroupBy(row => row.Lane, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new UpstreamLane(group.Key, group.Where(row => row.Minute > minute).Sum(row => row.Requests), group.Sum(row => row.Requests)))],
            [.. recent.Select(row => new UpstreamFailure(row.At, row.Endpoint, row.Problem, row.Times))],
            source == BudgetHandler.Source ? new UpstreamBudget(battleNet.Value.RequestsPerSecond, battleNet.Value.RequestsPerHour) : null);
    }

    private static IEnumerable<(UpstreamOutcome Outcome, int Count)> Counts(string text)
    {
        foreach (var pair in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split(':');

            // A newer version's process may know outcomes that this one does not.
            if (Enum.TryParse<UpstreamOutcome>(parts[0], out var outcome)) yield return (outcome, int.Parse(parts[1], CultureInfo.InvariantCulture));
        }
    }
}
