using System.Text.Json.Serialization;
using DiscordAH.Domain.Collecting;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary><c>pet/{id}</c>.</summary>
internal sealed record PetJson(
    [property: JsonPropertyName("_links")] LinksJson? Links, int Id, LocalizedText? Name, TypedNameJson? BattlePetType, TypedNameJson? Source, bool IsCapturable,
    bool IsTradable, [property: JsonPropertyName("is_battlepet")] bool IsBattlePet, bool IsAllianceOnly, bool IsHordeOnly, string? Icon) : IStaticJson
{
    /// <summary>The species; null without an id or a name.</summary>
    public Pet? ToPet(string build)
    {
        if (Id <= 0 || Name?.ToName() is not { } name) return null;
        var faction = IsAllianceOnly ? "ALLIANCE" : IsHordeOnly ? "HORDE" : null;
        return new Pet(Id, name, BattlePetType?.Type ?? "", Source?.Type ?? "", IsTradable, IsCapturable, IsBattlePet, faction, MediaJson.Picture(Icon), build);
    }
}
