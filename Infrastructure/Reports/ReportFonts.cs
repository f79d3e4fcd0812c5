using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports;

/// <summary>
/// The faces of all reports, carried inside the program: DejaVu Sans Condensed, which has Latin with every accent, Greek and Cyrillic, and
/// leaves tables room. Its licence lies beside the files.
/// </summary>
internal static class ReportFonts
{
    /// <summary>Family name, as PDF readers and QuestPDF see it.</summary>
    public const string Family = "DejaVu Sans Condensed";

    // Typefaces are immutable and may be used by many threads; these live as long as the process.
    public static SKTypeface Regular { get; } = Load("DejaVuSansCondensed.ttf");

    public static SKTypeface Bold { get; } = Load("DejaVuSansCondensed-Bold.ttf");

    /// <summary>The font files themselves, that of the charts included.</summary>
    public static IEnumerable<Stream> Files() => [Open("DejaVuSansCondensed.ttf"), Open("DejaVuSansCondensed-Bold.ttf"), Open("DejaVuSans.ttf")];

    private static SKTypeface Load(string file)
    {
        using var stream = Open(file);
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"The font {file} cannot be read.");
    }

    private static Stream Open(string file) =>
        typeof(ReportFonts).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"The font {file} is missing from the program.");
}
