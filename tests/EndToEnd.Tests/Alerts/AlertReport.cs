namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>How a campaign ended.</summary>
/// <param name="Predicted">What must have fired.</param>
/// <param name="Faults">Everything that is not as it must be, a line each.</param>
/// <param name="Text">The figures.</param>
internal sealed record AlertReport(IReadOnlySet<string> Predicted, IReadOnlyList<string> Faults, string Text);
