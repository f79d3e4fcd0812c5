namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>A page ready to be drawn.</summary>
/// <param name="Number">1 for the cover.</param>
/// <param name="Boxes">What stands on it, lowest layer first.</param>
internal sealed record LaidPage(int Number, IReadOnlyList<Box> Boxes);
