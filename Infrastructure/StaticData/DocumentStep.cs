using System.Collections.Concurrent;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;

namespace DiscordAH.Infrastructure.StaticData;

/// <summary>Reads entries that have a document each.</summary>
/// <typeparam name="TJson">The document.</typeparam>
/// <typeparam name="TFact">What it says.</typeparam>
internal abstract class DocumentStep<TJson, TFact>(StaticKind kind, string group, BattleNetClient client) : StaticStep(kind, group)
    where TJson : class, IStaticJson
    where TFact : class
{
    private const int Parallel = 4;

    // A few entries that Battle.net chokes on are their own fault; most of a batch is an outage.
    private const int FewFailures = 4;

    protected BattleNetClient Client => client;

    public override async Task<StaticBatch> ReadAsync(Region region, GameBuild build, IReadOnlyList<StaticEntry> entries, CancellationToken ct)
    {
        var answers = new ConcurrentBag<(StaticResult Result, TFact? Fact, bool IsOutage)>();
        string? refusal = null;
        await System.Threading.Tasks.Parallel.ForEachAsync(
            entries,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = ct },
            async (entry, token) =>
            {
                if (Volatile.Read(ref refusal) is not null) return;
                var (result, fact, status) = await AskAsync(region, build, entry, token);

                // No token, no permission or no quota: the next answers would be the same.
                if (status is ApiStatus.Unauthorized or ApiStatus.Forbidden or ApiStatus.TooMany) Volatile.Write(ref refusal, result.Problem);
                else answers.Add((result, fact, status is ApiStatus.Unavailable));
            });
        if (refusal is not null) return await KeepAsync(build, [.. answers.Where(answer => !answer.IsOutage)], refusal, ct);
        var outages = answers.Where(answer => answer.IsOutage).ToList();
        return outages.Count > FewFailures && outages.Count * 2 > entries.Count
            ? await KeepAsync(build, [.. answers.Where(answer => !answer.IsOutage)], outages[0].Result.Problem, ct)
            : await KeepAsync(build, [.. answers], null, ct);
    }

    protected abstract ApiRequest Request(Region region, StaticEntry entry);

    /// <summary>What a document says; null when it makes no sense.</summary>
    protected abstract Task<TFact?> ReadAsync(TJson json, Region region, StaticEntry entry, GameBuild build, CancellationToken ct);

    protected abstract Task SaveAsync(IReadOnlyList<TFact> facts, GameBuild build, CancellationToken ct);

    private async Task<(StaticResult Result, TFact? Fact, ApiStatus Status)> AskAsync(Region region, GameBuild build, StaticEntry entry, CancellationToken ct)
    {
        var answer = await client.GetAsync<TJson>(Request(region, entry), ct);
        if (answer.Value is not { } json)
            return (new StaticResult(entry, null, answer.Status == ApiStatus.NotFound, answer.Problem ?? $"Battle.net answered {answer.Status}."), null, answer.Status);
        var read = GameBuild.InLink(json.Links?.Self?.Href) ?? build;
        return await ReadAsync(json, region, entry, read, ct) is { } fact
            ? (new StaticResult(entry, read), fact, answer.Status)
            : (new StaticResult(entry, null, Problem: "Battle.net's answer lacks what it needs."), null, ApiStatus.Malformed);
    }

    private async Task<StaticBatch> KeepAsync(
        GameBuild build, IReadOnlyList<(StaticResult Result, TFact? Fact, bool IsOutage)> answers, string? outage, CancellationToken ct)
    {
        await SaveAsync([.. answers.Select(answer => answer.Fact).OfType<TFact>()], build, ct);
        return new StaticBatch([.. answers.Select(answer => answer.Result)], outage);
    }
}
