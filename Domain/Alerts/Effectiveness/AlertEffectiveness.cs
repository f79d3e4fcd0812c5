namespace DiscordAH.Domain.Alerts;

/// <summary>How good a member's alerts were.</summary>
/// <param name="Days">Over so many days.</param>
/// <param name="All">All together.</param>
/// <param name="Alerts">Each alert that stands: the alert, its item's name, its score.</param>
/// <param name="Kinds">Each kind of condition, most firings first.</param>
public sealed record AlertEffectiveness(
    int Days, AlertScore All, IReadOnlyList<(PriceAlert Alert, string Item, AlertScore Score)> Alerts, IReadOnlyList<(string Kind, AlertScore Score)> Kinds);
