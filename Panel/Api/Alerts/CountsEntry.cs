using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>How many alerts there are, ended ones not counted, and how many there may be.</summary>
/// <param name="Mine">Of the caller.</param>
/// <param name="MostMine">At most.</param>
/// <param name="Guild">Of the guild.</param>
/// <param name="MostGuild">At most.</param>
internal sealed record CountsEntry(
    [property: JsonPropertyName("mine")] int Mine, [property: JsonPropertyName("mostMine")] int MostMine,
    [property: JsonPropertyName("guild")] int Guild, [property: JsonPropertyName("mostGuild")] int MostGuild)
{
    public static CountsEntry Of(AlertCounts counts, AlertLimits limits) => new(counts.Member, limits.PerMember, counts.Guild, limits.PerGuild);
}
