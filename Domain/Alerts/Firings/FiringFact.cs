namespace DiscordAH.Domain.Alerts;

/// <summary>One fact that an alert fired on.</summary>
/// <param name="Name">What, in a few words: <c>Median of 14 days</c>.</param>
/// <param name="Value">How much, as people read it: <c>62g 10s</c>.</param>
public sealed record FiringFact(string Name, string Value);
