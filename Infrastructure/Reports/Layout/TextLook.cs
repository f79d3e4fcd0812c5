using DiscordAH.Domain.Reports;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>How text looks.</summary>
/// <param name="Size">Size in points.</param>
/// <param name="IsBold">Whether it is bold.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Alignment">Which way it is set.</param>
internal sealed record TextLook(float Size, bool IsBold, SKColor Colour, ReportAlignment Alignment = ReportAlignment.Left)
{
    public static TextLook Body { get; } = new(9.5f, false, ReportPalette.Ink);

    public static TextLook Small { get; } = new(8, false, ReportPalette.Muted);

    public static TextLook Cell { get; } = new(8, false, ReportPalette.Ink);

    public static TextLook TableHead { get; } = new(8, true, ReportPalette.OnAccent);

    public static TextLook Total { get; } = new(8, true, ReportPalette.Ink);

    public static TextLook Section { get; } = new(17, true, ReportPalette.Accent);

    public static TextLook Heading { get; } = new(11.5f, true, ReportPalette.Ink);

    public static TextLook Caption { get; } = new(9.5f, true, ReportPalette.Ink);

    public static TextLook Figure { get; } = new(15, true, ReportPalette.Accent);

    public static TextLook Title { get; } = new(30, true, ReportPalette.Accent);

    public static TextLook Subtitle { get; } = new(15, false, ReportPalette.Ink);

    public static TextLook Cover { get; } = new(11, false, ReportPalette.Ink);

    /// <summary>From one base line to the next.</summary>
    public float LineHeight => MathF.Ceiling(Size * 1.32f * 4) / 4;

    /// <summary>From the top of a line to its base line: room for accents on capitals.</summary>
    public float Ascent => Size * 1.0f;
}
