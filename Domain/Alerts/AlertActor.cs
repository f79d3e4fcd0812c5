using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Who acts.</summary>
/// <param name="User">The person.</param>
/// <param name="Guild">Where; null outside a guild.</param>
/// <param name="IsOfficer">Whether the person may manage the guild's channel alerts, checked now.</param>
public sealed record AlertActor(UserId User, GuildId? Guild, bool IsOfficer);
