namespace DiscordAH.Domain.Alerts;

/// <summary>Carries the sentence out of the reader's depth; never leaves <see cref="ConditionText"/>.</summary>
internal sealed class ConditionFault(string message) : Exception(message);
