namespace DiscordAH.Domain.Market;

/// <summary>Events in words.</summary>
internal static class MarketEventText
{
    private const int MaxLabel = 12;

    public static string Of(MarketEvent one) => one.Kind switch
    {
        MarketEventKind.RealmDown => "Realm down",
        MarketEventKind.RealmUp => "Realm up again",
        MarketEventKind.PopulationChanged => $"Population {Word(one.From)} → {Word(one.To)}",
        MarketEventKind.TransfersChanged => one.To == MarketEvent.Closed ? "Closed to character transfers" : "Open to character transfers",
        MarketEventKind.CreationChanged => one.To == MarketEvent.Closed ? "Closed to new characters" : "Open to new characters",
        MarketEventKind.NewBuild => one.IsBeginning ? $"Build {Build(one.To)}, live when records began" : $"Build {Build(one.To)}",
        _ => throw new ArgumentOutOfRangeException(nameof(one), one.Kind, "Not a kind of event."),
    };

    public static string LabelOf(MarketEvent one)
    {
        var label = one.Kind switch
        {
            MarketEventKind.RealmDown => "down",
            MarketEventKind.RealmUp => "up",
            MarketEventKind.PopulationChanged => Word(one.To),
            MarketEventKind.TransfersChanged or MarketEventKind.CreationChanged => one.To == MarketEvent.Closed ? "locked" : "unlocked",
            MarketEventKind.NewBuild => one.To.Split('_')[0],
            _ => throw new ArgumentOutOfRangeException(nameof(one), one.Kind, "Not a kind of event."),
        };
        return label.Length <= MaxLabel ? label : label[..(MaxLabel - 1)] + "…";
    }

    // "12.0.7_67808" as people say it.
    private static string Build(string build) => build.Split('_') is [var version, var number] ? $"{version} ({number})" : build;

    private static string Word(string? word) => string.IsNullOrEmpty(word) ? "unknown" : word.ToLowerInvariant();
}
