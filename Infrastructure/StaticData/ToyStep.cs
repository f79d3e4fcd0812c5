using DiscordAH.Domain.Collecting;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;

namespace DiscordAH.Infrastructure.StaticData;

/// <summary>Reads toys.</summary>
internal sealed class ToyStep(BattleNetClient client, ICollectibleStore store, TimeProvider clock)
    : DocumentStep<ToyJson, Toy>(StaticKind.Toys, "toys", client)
{
    public override ApiRequest Index(Region region) => ApiRequest.StaticData(region, "toys", $"toy/index");

    protected override ApiRequest Request(Region region, StaticEntry entry) => ApiRequest.StaticData(region, "toy", $"toy/{entry.Id}");

    protected override Task<Toy?> ReadAsync(ToyJson json, Region region, StaticEntry entry, GameBuild build, CancellationToken ct) =>
        Task.FromResult(json.Id == entry.Id ? json.ToToy(build.ToString()) : null);

    protected override Task SaveAsync(IReadOnlyList<Toy> facts, GameBuild build, CancellationToken ct) => store.SaveAsync(facts, clock.GetUtcNow(), ct);
}
