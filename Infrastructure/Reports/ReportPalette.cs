using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports;

/// <summary>Colours of a report: dark on white, so that it can be printed; the lines of charts in the Okabe–Ito palette, which people with any colour vision tell apart.</summary>
internal static class ReportPalette
{
    public static SKColor Ink { get; } = SKColor.Parse("#1B1D21");

    public static SKColor Muted { get; } = SKColor.Parse("#565B64");

    public static SKColor Accent { get; } = SKColor.Parse("#0B4F7D");

    public static SKColor OnAccent { get; } = SKColor.Parse("#FFFFFF");

    public static SKColor Rule { get; } = SKColor.Parse("#CDD3DB");

    public static SKColor Stripe { get; } = SKColor.Parse("#F4F6F9");

    public static SKColor Card { get; } = SKColor.Parse("#EDF3F8");

    public static SKColor Bar { get; } = SKColor.Parse("#0072B2");

    public static SKColor Loss { get; } = SKColor.Parse("#D55E00");

    public static SKColor Band { get; } = SKColor.Parse("#CFE3F1");

    public static IReadOnlyList<SKColor> Lines { get; } =
    [
        SKColor.Parse("#0072B2"), SKColor.Parse("#D55E00"), SKColor.Parse("#009E73"), SKColor.Parse("#CC79A7"), SKColor.Parse("#8A6D00"), SKColor.Parse("#4B4B4B"),
    ];
}
