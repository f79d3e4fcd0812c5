namespace DiscordAH.Sandbox.Discord;

/// <summary>How deep in a command an option list stands.</summary>
internal enum CommandLevel
{
    Command,
    Group,
    Subcommand,
}
