namespace DiscordAH.Domain.Reports;

/// <summary>What the numbers of a chart are.</summary>
public enum ReportUnit
{
    /// <summary>Copper, shown as gold.</summary>
    Money,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>A fraction, shown in per cent: 0.05 is 5 %.</summary>
    Percent,
}
