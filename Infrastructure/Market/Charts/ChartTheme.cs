using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>
/// Colours of a chart. Blue and orange of the Okabe–Ito palette, which people with any colour vision tell apart; the second line is dashed besides.
/// Slow is the second of two averages, Dear the warm end of a scale whose cold end is Minimum.
/// </summary>
internal sealed record ChartTheme(SKColor Ground, SKColor Text, SKColor Muted, SKColor Grid, SKColor Minimum, SKColor Market, SKColor Quantity, SKColor Absent, SKColor Gap, SKColor Mark, SKColor Slow, SKColor Dear)
{
    public static ChartTheme Dark { get; } = new(
        SKColor.Parse("#2B2D31"), SKColor.Parse("#F2F3F5"), SKColor.Parse("#B5BAC1"), SKColor.Parse("#40434B"),
        SKColor.Parse("#56B4E9"), SKColor.Parse("#E6B04D"), SKColor.Parse("#7C8AA5"), SKColor.Parse("#3A3238"), SKColor.Parse("#36393F"), SKColor.Parse("#E39BC8"), SKColor.Parse("#63D1A4"), SKColor.Parse("#E8833A"));

    public static ChartTheme Light { get; } = new(
        SKColor.Parse("#FFFFFF"), SKColor.Parse("#1B1D21"), SKColor.Parse("#565B64"), SKColor.Parse("#DFE2E7"),
        SKColor.Parse("#0072B2"), SKColor.Parse("#C77700"), SKColor.Parse("#8FA0BC"), SKColor.Parse("#F6E9E4"), SKColor.Parse("#EDEFF2"), SKColor.Parse("#9C3B78"), SKColor.Parse("#00775A"), SKColor.Parse("#B34700"));

    public static ChartTheme Of(bool dark) => dark ? Dark : Light;
}
