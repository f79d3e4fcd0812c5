using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>Something at a place on a page. Boxes of text and charts of one page never overlap; a test holds it.</summary>
/// <param name="Area">Where, in points.</param>
internal abstract record Box(SKRect Area);
