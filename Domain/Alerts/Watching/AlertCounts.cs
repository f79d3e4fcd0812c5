namespace DiscordAH.Domain.Alerts;

/// <summary>How many alerts there are, ended ones not counted.</summary>
/// <param name="Member">Of the member.</param>
/// <param name="Guild">Of the guild; 0 outside one.</param>
public sealed record AlertCounts(int Member, int Guild);
