using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;

namespace DiscordAH.Infrastructure.StaticData;

/// <summary>Reads professions with their icons; they list their tiers.</summary>
internal sealed class ProfessionStep(BattleNetClient client, IProfessionStore store, IStaticLedger ledger, TimeProvider clock)
    : DocumentStep<ProfessionJson, ProfessionStep.Fact>(StaticKind.Professions, "professions", client)
{
    public override ApiRequest Index(Region region) => ApiRequest.StaticData(region, "professions", $"profession/index");

    protected override ApiRequest Request(Region region, StaticEntry entry) => ApiRequest.StaticData(region, "profession", $"profession/{entry.Id}");

    protected override async Task<Fact?> ReadAsync(ProfessionJson json, Region region, StaticEntry entry, GameBuild build, CancellationToken ct)
    {
        // A missing picture is no reason to have no profession.
        var media = await Client.GetAsync<MediaJson>(ApiRequest.StaticData(region, "media", $"media/profession/{entry.Id}"), ct);
        return json.ToProfession(media.Value?.Icon(), build.ToString()) is { } profession && profession.Id == entry.Id ? new Fact(profession, json.TierIds()) : null;
    }

    protected override async Task SaveAsync(IReadOnlyList<Fact> facts, GameBuild build, CancellationToken ct)
    {
        await store.SaveAsync([.. facts.Select(fact => fact.Profession)], clock.GetUtcNow(), ct);
        await ledger.ListAsync(build, [.. facts.SelectMany(fact => fact.Tiers.Select(tier => new StaticEntry(StaticKind.SkillTiers, tier, fact.Profession.Id)))], ct);
    }

    internal sealed record Fact(Profession Profession, IReadOnlyList<int> Tiers);
}
