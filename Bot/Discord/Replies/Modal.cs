namespace DiscordAH.Bot.Discord.Replies;

/// <summary>A form; its submission calls the <c>IComponent</c> of its action.</summary>
/// <param name="Title">1–45 characters.</param>
/// <param name="Action">Which handler.</param>
/// <param name="State">What the handler needs to know.</param>
/// <param name="Fields">One to five.</param>
public sealed record Modal(string Title, string Action, string State, IReadOnlyList<ModalField> Fields);
