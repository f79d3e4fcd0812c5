using DiscordAH.Sandbox.BattleNet.Catalogue;

namespace DiscordAH.Sandbox.BattleNet.World;

/// <summary>One realm as players know it.</summary>
/// <param name="Locale">As realm objects write it: enUS.</param>
/// <param name="Type">NORMAL or RP.</param>
internal sealed record GameRealm(int Id, LocalText Name, string Slug, string Category, string Locale, string Timezone, string Type = "NORMAL");
