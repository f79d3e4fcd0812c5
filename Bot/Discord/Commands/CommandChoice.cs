namespace DiscordAH.Bot.Discord.Commands;

/// <summary>One entry of a fixed or suggested list.</summary>
/// <param name="Name">What people see, at most 100 characters.</param>
/// <param name="Value">What comes back, at most 100 characters.</param>
public sealed record CommandChoice(string Name, string Value);
