namespace DiscordAH.Domain.Alerts;

/// <summary>How many alerts there may be, and how loud.</summary>
/// <param name="PerMember">Alerts of a member.</param>
/// <param name="PerGuild">Alerts of a guild.</param>
/// <param name="PreviewDays">Days a preview looks back.</param>
/// <param name="MostPreviewFirings">Firings in those days above which a rule is refused as noise.</param>
/// <param name="MostPerDay">Firings of one alert within a day after which it is paused as flapping.</param>
public sealed record AlertLimits(int PerMember, int PerGuild, int PreviewDays, int MostPreviewFirings, int MostPerDay)
{
    /// <summary>Where nobody says otherwise.</summary>
    public static AlertLimits Usual { get; } = new(50, 1000, 30, 90, 8);
}
