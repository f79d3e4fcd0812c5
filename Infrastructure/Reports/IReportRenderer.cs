using DiscordAH.Domain.Reports;

namespace DiscordAH.Infrastructure.Reports;

/// <summary>Makes a PDF of a report.</summary>
internal interface IReportRenderer
{
    /// <summary>Writes the document; the same report gives the same document.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="ct">Stops it between two pages.</param>
    /// <returns>How many pages it has.</returns>
    int Render(Report report, Stream output, CancellationToken ct);
}
