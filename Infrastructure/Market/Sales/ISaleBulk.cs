using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Market.Sales;

/// <summary>Adds evidence to what a day already has, each database in its fastest way; runs inside the context's open transaction.</summary>
internal interface ISaleBulk
{
    /// <param name="db">A context with an open transaction.</param>
    /// <param name="market">The market.</param>
    /// <param name="day">Days since 1970.</param>
    /// <param name="evidence">One entry a variant.</param>
    /// <param name="ct">Stops; nothing is kept then.</param>
    Task AddAsync(AppDbContext db, MarketId market, int day, IReadOnlyCollection<SaleEvidence> evidence, CancellationToken ct);
}
