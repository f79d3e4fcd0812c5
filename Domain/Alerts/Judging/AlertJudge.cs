namespace DiscordAH.Domain.Alerts;

/// <summary>Judges rules. Pure: the same reading and past give the same judgement, live, in a preview and in a recomputation.</summary>
public static class AlertJudge
{
    /// <summary>Judges a rule. Asked first with the reading alone it says at once what needs no more.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="reading">What is on sale.</param>
    /// <param name="past">The past before the reading; null when not looked up.</param>
    /// <param name="region">The other realms; null when not looked up. <paramref name="isRegionKnown"/> tells apart "no other realm has it".</param>
    /// <param name="isRegionKnown">Whether the other realms were looked up.</param>
    public static AlertJudgement Judge(AlertRule rule, AlertReading reading, PastFigures? past, RegionLevel? region, bool isRegionKnown) => throw new NotImplementedException();
}
