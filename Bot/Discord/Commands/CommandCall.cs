using System.Globalization;

namespace DiscordAH.Bot.Discord.Commands;

/// <summary>A command as it was called.</summary>
/// <param name="Path">Which command.</param>
/// <param name="Caller">By whom.</param>
/// <param name="Options">Option values by name, as text (numbers invariant, ids as digits, booleans <c>true</c>/<c>false</c>).</param>
public sealed record CommandCall(string Path, Caller Caller, IReadOnlyDictionary<string, string> Options)
{
    public string? Text(string name) => Options.TryGetValue(name, out var value) ? value : null;

    public bool Flag(string name) => Text(name) == "true";

    public long? Integer(string name) => long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
