using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>What a message has beside its text; a channel that cannot show a part leaves it out.</summary>
/// <param name="Lines">Figures.</param>
/// <param name="Picture">A picture; null for none.</param>
/// <param name="Buttons">Buttons, at most ten.</param>
/// <param name="Mention">The one person a channel message names; null for nobody.</param>
public sealed record NoticeCard(IReadOnlyList<NoticeLine> Lines, NoticePicture? Picture, IReadOnlyList<NoticeButton> Buttons, UserId? Mention = null);
