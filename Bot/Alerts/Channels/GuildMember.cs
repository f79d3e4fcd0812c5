using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts.Channels;

/// <summary>A member as permissions see them.</summary>
/// <param name="User">Who.</param>
/// <param name="Roles">Their roles' ids; that of everybody, the guild's own id, is not among them.</param>
/// <param name="TimedOutUntil">They may not write before; null when they may.</param>
internal sealed record GuildMember(UserId User, IReadOnlySet<long> Roles, DateTimeOffset? TimedOutUntil);
