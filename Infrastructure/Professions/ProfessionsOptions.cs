using System.ComponentModel.DataAnnotations;

namespace DiscordAH.Infrastructure.Professions;

/// <summary>Section <c>Professions</c>: what is known of recipes beside Battle.net, and what selling costs.</summary>
public sealed class ProfessionsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Professions";

    /// <summary>The recipe file; empty for none. Read again when it changes.</summary>
    public string OverrideFile { get; set; } = "";

    /// <summary>How long auctions are assumed to be posted for: 12, 24 or 48 hours; default 48.</summary>
    [AllowedValues(12, 24, 48, ErrorMessage = "Professions:ListingHours must be 12, 24 or 48.")]
    public int ListingHours { get; set; } = 48;

    /// <summary>Deposit for 12 hours, in percent of what a vendor pays; the longer durations double it once and twice. Default 15.</summary>
    [Range(0.0, 100.0, ErrorMessage = "Professions:DepositPercent must be between 0 and 100.")]
    public double DepositPercent { get; set; } = 15;

    /// <summary>How often a lot is assumed to be posted before it is given up; default 3.</summary>
    [Range(1, 20, ErrorMessage = "Professions:Attempts must be between 1 and 20.")]
    public int Attempts { get; set; } = 3;
}
