using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>Says why an alert fired, and what became of the price since.</summary>
public sealed class ExplainFiring(IFiringStore firings, IAlertStore alerts, IAlertPast past, IItemCatalog items, IRealmCatalog realms)
{
    /// <summary>An explanation.</summary>
    /// <param name="Firing">The firing.</param>
    /// <param name="Alert">The alert as it stands now; null when it was deleted.</param>
    /// <param name="Item">The item's name.</param>
    /// <param name="MarketName">Where, for people.</param>
    /// <param name="Now">What is on sale now; null before the first snapshot.</param>
    public sealed record Explanation(AlertFiring Firing, PriceAlert? Alert, string Item, string MarketName, AlertReading? Now);

    /// <summary>Explains.</summary>
    /// <returns>The explanation, or <see cref="AlertErrors.UnknownAlert"/>.</returns>
    public async Task<Result<Explanation>> RunAsync(AlertActor actor, long firing, CancellationToken ct)
    {
        if (await FiringAccess.FindAsync(firings, alerts, actor, firing, ct) is not var (found, alert)) return new AlertErrors.UnknownAlert(default);
        return new Explanation(
            found, alert, items.NameOf(found.Variant), AlertNames.OfMarket(realms, found.Market), await past.NowAsync(found.Market, found.Variant, ct));
    }
}
