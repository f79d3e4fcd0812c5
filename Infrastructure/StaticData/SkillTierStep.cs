using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;

namespace DiscordAH.Infrastructure.StaticData;

/// <summary>Reads skill tiers; they list their recipes.</summary>
internal sealed class SkillTierStep(BattleNetClient client, IProfessionStore store, IStaticLedger ledger, TimeProvider clock)
    : DocumentStep<SkillTierJson, SkillTier>(StaticKind.SkillTiers, "professions", client)
{
    protected override ApiRequest Request(Region region, StaticEntry entry) =>
        ApiRequest.StaticData(region, "skill-tier", $"profession/{entry.Parent}/skill-tier/{entry.Id}");

    protected override Task<SkillTier?> ReadAsync(SkillTierJson json, Region region, StaticEntry entry, GameBuild build, CancellationToken ct) =>
        Task.FromResult(json.Id == entry.Id ? json.ToTier(entry.Parent, build.ToString()) : null);

    protected override async Task SaveAsync(IReadOnlyList<SkillTier> facts, GameBuild build, CancellationToken ct)
    {
        await store.SaveAsync(facts, clock.GetUtcNow(), ct);
        await ledger.ListAsync(
            build,
            [.. facts.SelectMany(tier => tier.Categories.SelectMany(category => category.Recipes).Distinct().Select(recipe => new StaticEntry(StaticKind.Recipes, recipe, tier.Id)))],
            ct);
    }
}
