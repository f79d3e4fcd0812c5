namespace DiscordAH.Bot.Discord.Commands;

/// <summary>A command as Discord shows it. <c>Path</c> is one to three words: <c>price</c>, <c>market report</c>, <c>alert price add</c>.</summary>
/// <param name="Path">The words people type after the slash.</param>
/// <param name="Description">1–100 characters.</param>
/// <param name="Options">Required options first.</param>
public sealed record CommandDefinition(string Path, string Description, IReadOnlyList<CommandOption> Options)
{
    /// <summary>Permission bits a member needs to see the command; null means everybody. Declared on the first word, so equal for all its sub-commands.</summary>
    public ulong? MemberPermissions { get; init; }

    /// <summary>Whether the first answer is for the caller alone unless the handler's options say otherwise; decided before a defer.</summary>
    public Func<CommandCall, bool> IsEphemeral { get; init; } = static _ => false;

    /// <summary>Examples for <c>/help</c>.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
