using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts.Channels;

/// <summary>A guild as permissions see it.</summary>
/// <param name="Guild">Its id, which is also the id of the role of everybody.</param>
/// <param name="Owner">Its owner, who may everything.</param>
/// <param name="Roles">Permission bits of every role.</param>
internal sealed record GuildRoles(GuildId Guild, UserId Owner, IReadOnlyDictionary<long, ulong> Roles);
