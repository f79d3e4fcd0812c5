using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Reports;

/// <summary>Refusals of reports.</summary>
public static class ReportErrors
{
    /// <summary>No such report.</summary>
    public sealed record Unknown() : Error("reports.unknown", "There is no such report. It may be older than reports are kept; make it anew with /market report.");

    /// <summary>No profession of that name or id.</summary>
    /// <param name="Text">What was asked for.</param>
    /// <param name="Known">Names of those there are.</param>
    public sealed record UnknownProfession(string Text, IReadOnlyList<string> Known)
        : Error("reports.unknown_profession", Known.Count == 0
            ? "No profession is known yet: the game's static data are still being read. Try again later."
            : $"No profession is called \"{Text}\". Known are {string.Join(", ", Known)}.");
}
