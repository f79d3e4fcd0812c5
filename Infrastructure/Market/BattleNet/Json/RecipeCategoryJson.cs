namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>A group of recipes within a skill tier.</summary>
internal sealed record RecipeCategoryJson(LocalizedText? Name, IReadOnlyList<NamedIdJson>? Recipes);
