namespace DiscordAH.Infrastructure.Market.History;

/// <summary>The two tables that are history.</summary>
internal enum HistoryTable
{
    /// <summary><c>price_history</c>: one row a change.</summary>
    Changes,

    /// <summary><c>price_history_weeks</c>: one row a variant and week.</summary>
    Weeks,
}
