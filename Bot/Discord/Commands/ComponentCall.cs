namespace DiscordAH.Bot.Discord.Commands;

/// <summary>A pressed button, a chosen entry or a sent form, after its signature was checked.</summary>
/// <param name="Action">Which handler.</param>
/// <param name="State">The state that was signed into the component.</param>
/// <param name="Caller">Who pressed; authority is checked again now.</param>
/// <param name="Values">Chosen values of a select.</param>
/// <param name="Fields">Values of a form by field id.</param>
/// <param name="IsOnEphemeral">Whether the message it sits on is for one person only.</param>
public sealed record ComponentCall(
    string Action,
    string State,
    Caller Caller,
    IReadOnlyList<string> Values,
    IReadOnlyDictionary<string, string> Fields,
    bool IsOnEphemeral);
