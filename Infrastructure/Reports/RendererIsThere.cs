using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Reports;

/// <summary>Stops a program that is to draw with what it was not built with.</summary>
internal sealed class RendererIsThere : IValidateOptions<ReportsOptions>
{
    public ValidateOptionsResult Validate(string? name, ReportsOptions options) =>
#if USE_QUEST_PDF
        ValidateOptionsResult.Success;
#else
        options.Renderer == ReportRendererKind.QuestPdf
            ? ValidateOptionsResult.Fail("Reports:Renderer is QuestPdf, but this program was built without it. Build with -p:UseQuestPdf=true, or set it to Skia.")
            : ValidateOptionsResult.Success;
#endif
}
