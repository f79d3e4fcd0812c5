namespace DiscordAH.Domain.Reports;

/// <summary>A bar of a ranking.</summary>
/// <param name="Label">Whose it is.</param>
/// <param name="Value">Its length, against the other bars; a negative one points to the other side.</param>
/// <param name="Text">The number as people read it.</param>
public sealed record ReportBar(string Label, double Value, string Text);
