using System.ComponentModel.DataAnnotations;

namespace DiscordAH.Infrastructure.Reports;

/// <summary>Section <c>Reports</c>: how reports are drawn and how long they are kept.</summary>
public sealed class ReportsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Reports";

    /// <summary>Reports are kept in the archive so long; default 90 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00", ErrorMessage = "Reports:Keep must be between 1.00:00:00 and 3650.00:00:00.")]
    public TimeSpan Keep { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Who draws them; QuestPdf only in a program built with it.</summary>
    [EnumDataType(typeof(ReportRendererKind), ErrorMessage = "Reports:Renderer must be Skia or QuestPdf.")]
    public ReportRendererKind Renderer { get; set; } = ReportRendererKind.Skia;
}
