using DiscordAH.Domain.Sources;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>What the game's own tables say about recipes. Each table is asked whether it changed; when one did, all are read, since recipes are joined from them.</summary>
internal sealed class Db2Source(
    SourceClient client, IGameTables recipes, ISourceStates states, IOptionsMonitor<SourcesOptions> options, TimeProvider clock) : ISecondSource
{
    private const string Lane = "tables";
    private const long Megabyte = 1024 * 1024;

    private Db2Settings Settings => options.CurrentValue.Db2;

    public string Name => SourceNames.Db2;

    public bool IsOn => Settings.Url.Length > 0;

    public SourceManners Manners => new(TimeSpan.FromSeconds(1), Settings.Every);

    public async Task<SourceReading> RefreshAsync(CancellationToken ct)
    {
        var held = new List<SourceState>();
        foreach (var name in Db2Tables.Names) held.Add(await states.FindAsync(Name, name, ct));
        if (held.TrueForAll(state => clock.GetUtcNow() - state.ReadAt < Manners.Freshness)) return SourceReading.Nothing;

        var tables = new Db2Tables();
        var fresh = new List<SourceState>();
        var asked = 0;
        foreach (var state in held)
        {
            asked++;
            fresh.Add(await ReadAsync(state, state, tables, ct));
        }

        if (tables.Read.Count == 0)
        {
            foreach (var state in fresh) await states.SaveAsync(state, ct);
            return new SourceReading(asked, asked, 0, 0);
        }

        for (var i = 0; i < held.Count; i++)
        {
            if (tables.Read.ContainsKey(held[i].Part)) continue;
            asked++;
            fresh[i] = await ReadAsync(SourceState.Never(Name, held[i].Part), held[i], tables, ct);
        }

        var facts = tables.Join();
        await recipes.ReplaceAsync(facts, fresh, ct);
        return new SourceReading(asked, asked - tables.Read.Count, facts.Count, tables.Read.Values.Sum(table => table.Rejected));
    }

    /// <param name="known">What to ask newer than.</param>
    /// <param name="held">What is held, for a failure.</param>
    /// <param name="tables">Where to.</param>
    /// <param name="ct">Stops it.</param>
    private async Task<SourceState> ReadAsync(SourceState known, SourceState held, Db2Tables tables, CancellationToken ct)
    {
        var address = new Uri($"{Settings.Url.TrimEnd('/')}/{known.Part}/csv");
        var request = new SourceRequest(Name, Lane, known.Part, address, Manners.Pause, Settings.MaxMegabytes * Megabyte, known.LastModified, known.ETag);
        var answer = await client.GetAsync(request, (body, token) => tables.ReadAsync(known.Part, body, token), ct);
        var now = clock.GetUtcNow();
        if (answer.Status == SourceStatus.Unchanged && known.ReadAt is not null) return known with { CheckedAt = now, ReadAt = now, Problem = null };
        var problem = answer.Problem;
        if (answer.Status == SourceStatus.Ok)
        {
            var (rows, rejected) = tables.Read[known.Part];
            if (rows >= held.Rows / 2) return new SourceState(Name, known.Part, now, now, answer.LastModified, answer.ETag, rows, rejected, null);
            problem = $"The table {known.Part} has less than half of the rows that it had; it is not believed.";
        }

        await states.SaveAsync(held.Failed(now, problem!), ct);
        throw new SourceUnavailableException(problem!);
    }
}
