using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>A packed week of a variant, without its market.</summary>
/// <param name="Variant">The good.</param>
/// <param name="Day">The last day in it (see <see cref="HistoryCalendar"/>).</param>
/// <param name="Changes">Packed by <see cref="WeekBytes"/>; never without a change.</param>
internal readonly record struct PackedWeek(VariantKey Variant, int Day, byte[] Changes);
