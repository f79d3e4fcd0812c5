namespace DiscordAH.Domain.Reports;

/// <summary>Which way text is set.</summary>
public enum ReportAlignment
{
    /// <summary>Words.</summary>
    Left,

    /// <summary>Numbers.</summary>
    Right,

    /// <summary>Marks.</summary>
    Centre,
}
