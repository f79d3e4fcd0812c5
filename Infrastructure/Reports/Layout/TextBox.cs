using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>Lines of text, broken already.</summary>
/// <param name="Area">Where.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Look">How they look.</param>
internal sealed record TextBox(SKRect Area, IReadOnlyList<string> Lines, TextLook Look) : Box(Area);
