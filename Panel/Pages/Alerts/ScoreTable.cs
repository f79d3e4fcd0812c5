using DiscordAH.Domain.Alerts;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>Scores in a table.</summary>
/// <param name="Caption">Of what.</param>
/// <param name="Rows">Name, address (null for none), what stands below the name, and score of each.</param>
internal sealed record ScoreTable(string Caption, IReadOnlyList<(string Name, string? Link, string More, AlertScore Score)> Rows);
