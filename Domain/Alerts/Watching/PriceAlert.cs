using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>A member's alert on a good of one market.</summary>
/// <param name="Id">Its number; 0 before it is stored.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Market">Where it watches.</param>
/// <param name="Variant">The good.</param>
/// <param name="RealmId">The realm that was asked for, for words and links.</param>
/// <param name="Rule">What for.</param>
/// <param name="Target">Where it tells.</param>
/// <param name="Status">Whether it watches.</param>
/// <param name="Reason">Why it does not, in a sentence; null while it does.</param>
/// <param name="State">What it remembers.</param>
/// <param name="Batch">The bulk it was made with; null for none. A bulk's firings of one snapshot are one message.</param>
/// <param name="BatchName">What the bulk is called, <c>Alchemy materials</c>; null for none.</param>
/// <param name="Guild">The guild it was made in and counts for; null when made in a direct message or on the panel.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Since">Only snapshots published later are judged: the one that was the newest when it was made or its rule was changed, by which its first state was judged.</param>
/// <param name="Fired">How often it fired.</param>
/// <param name="Revision">Counts changes; a write names the one it saw.</param>
public sealed record PriceAlert(
    AlertId Id,
    UserId Owner,
    MarketId Market,
    VariantKey Variant,
    int RealmId,
    AlertRule Rule,
    AlertTarget Target,
    AlertStatus Status,
    string? Reason,
    AlertState State,
    long? Batch,
    string? BatchName,
    GuildId? Guild,
    DateTimeOffset CreatedAt,
    DateTimeOffset Since,
    int Fired,
    int Revision);
