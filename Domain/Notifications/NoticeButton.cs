namespace DiscordAH.Domain.Notifications;

/// <summary>A button below a message in Discord.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Action">Which handler of the bot's.</param>
/// <param name="State">What that needs to know, at most 55 ASCII characters; signed by the channel.</param>
/// <param name="IsDanger">Whether it destroys something.</param>
public sealed record NoticeButton(string Label, string Action, string State, bool IsDanger = false);
