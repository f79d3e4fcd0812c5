using System.Text.Json.Serialization;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary><c>profession/{id}</c>.</summary>
internal sealed record ProfessionJson(
    [property: JsonPropertyName("_links")] LinksJson? Links, int Id, LocalizedText? Name, TypedNameJson? Type, IReadOnlyList<NamedIdJson>? SkillTiers) : IStaticJson
{
    /// <summary>The profession; null without an id or a name.</summary>
    public Profession? ToProfession(string? icon, string build) =>
        Id > 0 && Name?.ToName() is { } name ? new Profession(Id, name, Type?.Type != "SECONDARY", icon, build) : null;

    /// <summary>Ids of its tiers; some professions have none.</summary>
    public IReadOnlyList<int> TierIds() => [.. (SkillTiers ?? []).Select(tier => tier.Id).Where(id => id > 0).Distinct()];
}
