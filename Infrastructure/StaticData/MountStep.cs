using DiscordAH.Domain.Collecting;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;

namespace DiscordAH.Infrastructure.StaticData;

/// <summary>Reads mounts.</summary>
internal sealed class MountStep(BattleNetClient client, ICollectibleStore store, TimeProvider clock)
    : DocumentStep<MountJson, Mount>(StaticKind.Mounts, "mounts", client)
{
    public override ApiRequest Index(Region region) => ApiRequest.StaticData(region, "mounts", $"mount/index");

    protected override ApiRequest Request(Region region, StaticEntry entry) => ApiRequest.StaticData(region, "mount", $"mount/{entry.Id}");

    protected override Task<Mount?> ReadAsync(MountJson json, Region region, StaticEntry entry, GameBuild build, CancellationToken ct) =>
        Task.FromResult(json.Id == entry.Id ? json.ToMount(build.ToString()) : null);

    protected override Task SaveAsync(IReadOnlyList<Mount> facts, GameBuild build, CancellationToken ct) => store.SaveAsync(facts, clock.GetUtcNow(), ct);
}
