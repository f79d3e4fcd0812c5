using DiscordAH.Domain.Collecting;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;

namespace DiscordAH.Infrastructure.StaticData;

/// <summary>Reads battle pet species.</summary>
internal sealed class PetStep(BattleNetClient client, ICollectibleStore store, TimeProvider clock)
    : DocumentStep<PetJson, Pet>(StaticKind.Pets, "pets", client)
{
    public override ApiRequest Index(Region region) => ApiRequest.StaticData(region, "pets", $"pet/index");

    protected override ApiRequest Request(Region region, StaticEntry entry) => ApiRequest.StaticData(region, "pet", $"pet/{entry.Id}");

    protected override Task<Pet?> ReadAsync(PetJson json, Region region, StaticEntry entry, GameBuild build, CancellationToken ct) =>
        Task.FromResult(json.Id == entry.Id ? json.ToPet(build.ToString()) : null);

    protected override Task SaveAsync(IReadOnlyList<Pet> facts, GameBuild build, CancellationToken ct) => store.SaveAsync(facts, clock.GetUtcNow(), ct);
}
