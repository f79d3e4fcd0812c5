using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>Something a person is to be told, by the ways the person chose. Written in the transaction of its cause.</summary>
/// <param name="Key">Names it for good, at most 150 characters: the same key again is the same message.</param>
/// <param name="User">Who.</param>
/// <param name="Kind">About what.</param>
/// <param name="Notice">What it says.</param>
/// <param name="BellOnly">Only for the panel's bell: another way, as a channel, was told already.</param>
public sealed record PersonalNotice(string Key, UserId User, NoticeKind Kind, Notice Notice, bool BellOnly = false);
