using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>Whose message it is, and of which kind: what a way needs to say why the person gets it.</summary>
/// <param name="User">Whose.</param>
/// <param name="Kind">About what.</param>
public sealed record NoticeFor(UserId User, NoticeKind Kind);
