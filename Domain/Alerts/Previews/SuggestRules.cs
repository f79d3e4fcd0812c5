namespace DiscordAH.Domain.Alerts;

/// <summary>The default rules for a good, made from its own past: few firings, each worth it.</summary>
public static class SuggestRules
{
    /// <summary>At most four, best first. What would have fired more than <see cref="MostPerMonth"/> times is left out.</summary>
    public static IReadOnlyList<AlertSuggestion> Of(GoodPast past, AlertReading now, bool isCommodity) => throw new NotImplementedException();

    /// <summary>Firings in 30 days above which a rule is not suggested.</summary>
    public const int MostPerMonth = 6;
}
