namespace DiscordAH.Domain.Alerts;

/// <summary>A rule worth having for a good, with how it would have done.</summary>
/// <param name="Name">In a few words: <c>Cheap for once</c>.</param>
/// <param name="Rule">The rule, defaults filled in.</param>
/// <param name="Firings">How often it would have fired in the tested days.</param>
/// <param name="Days">Days tested.</param>
public sealed record AlertSuggestion(string Name, AlertRule Rule, int Firings, int Days);
