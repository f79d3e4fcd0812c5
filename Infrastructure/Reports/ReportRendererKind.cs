namespace DiscordAH.Infrastructure.Reports;

/// <summary>Who draws reports.</summary>
public enum ReportRendererKind
{
    /// <summary>Skia's PDF writer; always there.</summary>
    Skia,

    /// <summary>QuestPDF; in programs built with <c>-p:UseQuestPdf=true</c>.</summary>
    QuestPdf,
}
