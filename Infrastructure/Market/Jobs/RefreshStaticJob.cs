using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;
using DiscordAH.Infrastructure.StaticData;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>
/// Reads static data: professions, skill tiers, recipes, mounts, toys, pets, icons. One request tells the game's build; only what was not
/// read at that build, or is due again, is asked for. What was read is kept at once, so a killed walk goes on where it was.
/// Argument: a region, or with one part alone: <c>us:professions</c>, <c>us:mounts</c>, <c>us:toys</c>, <c>us:pets</c>, <c>us:icons</c>.
/// </summary>
internal sealed class RefreshStaticJob(
    BattleNetClient client, IStaticLedger ledger, IEnumerable<StaticStep> steps, IconReader icons, IJobQueue queue, TimeProvider clock) : IJobHandler
{
    private const int Batch = 40;
    private readonly List<StaticStep> _steps = [.. steps.OrderBy(step => step.Kind)];

    public string Kind => MarketJobs.RefreshStatic;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var (region, part) = Parse(job.Argument);
        var (build, professions) = await CheckAsync(region, ct);
        var known = await ledger.BuildAsync(ct);
        if (known > build) return $"{region.Slug().ToUpperInvariant()} still runs build {build}; the data of {known} are newer and stay.";

        // A patch changes items, too; they have a job of their own. Asked for first: a kill in between only asks again.
        if (known is null || known < build)
            await queue.EnqueueAsync(new JobRequest(MarketJobs.RefreshItems, region.Slug(), region.Slug(), Priority: JobPriority.Low), ct);
        await ledger.NoteBuildAsync(build, clock.GetUtcNow(), ct);
        var chosen = _steps.Where(step => part is null || step.Group == part).ToList();
        var tally = new StaticTally(chosen.Count);
        foreach (var step in chosen)
        {
            await ListAsync(step, region, build, professions, ct);
            await ReadAsync(step, region, build, tally, progress, ct);
        }

        var pictures = part is null or IconReader.Group ? await icons.RunAsync(region, progress, ct) : 0;
        return string.Create(CultureInfo.InvariantCulture, $"Build {build}: {tally}, {pictures:N0} icons read.");
    }

    private (Region Region, string? Part) Parse(string argument)
    {
        var parts = argument.Split(':');
        var part = parts.Length > 1 ? parts[1] : null;
        if (parts.Length <= 2 && RegionNames.TryParse(parts[0], out var region) && (part is null or IconReader.Group || _steps.Exists(step => step.Group == part)))
            return (region, part);
        throw new FormatException($"\"{argument}\" is no part of the static data; the job needs a region like us, or us:professions, us:mounts, us:toys, us:pets or us:icons.");
    }

    private async Task<(GameBuild Build, StaticIndexJson Professions)> CheckAsync(Region region, CancellationToken ct)
    {
        var index = (await client.GetAsync<StaticIndexJson>(ApiRequest.StaticData(region, "professions", $"profession/index"), ct)).Require();
        return GameBuild.InLink(index.Links?.Self?.Href) is { } build
            ? (build, index)
            : throw new MarketUnavailableException("Battle.net's list of professions does not name the game's build.");
    }

    private async Task ListAsync(StaticStep step, Region region, GameBuild build, StaticIndexJson professions, CancellationToken ct)
    {
        if (step.Index(region) is not { } request || await ledger.ListedAsync(step.Kind, build, ct) > 0) return;
        var index = step.Kind == StaticKind.Professions ? professions : (await client.GetAsync<StaticIndexJson>(request, ct)).Require();
        if (index.Ids() is not { } ids) throw new MarketUnavailableException($"Battle.net's list of {step.Group} is none.");
        await ledger.ListAsync(build, [.. ids.Select(id => new StaticEntry(step.Kind, id))], ct);
    }

    private async Task ReadAsync(StaticStep step, Region region, GameBuild build, StaticTally tally, JobProgress progress, CancellationToken ct)
    {
        var total = await ledger.CountDueAsync(step.Kind, build, clock.GetUtcNow(), ct);
        tally.Begin(step.Kind, total);

        // Each batch leaves what is due, as read or as put off; the time of the start keeps what was put off out, however fast the clock runs.
        var started = clock.GetUtcNow();
        while (await ledger.DueAsync(step.Kind, build, started, Batch, ct) is { Count: > 0 } due)
        {
            var (results, outage) = await step.ReadAsync(region, build, due, ct);
            await ledger.NoteAsync(results, clock.GetUtcNow(), ct);
            tally.Add(results);
            if (outage is not null) throw new MarketUnavailableException(outage);
            await progress(tally.Percent, tally.Line, ct);
        }

        tally.End();
    }
}
