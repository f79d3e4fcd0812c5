using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Infrastructure.Reports.Jobs;

/// <summary>Where a market report's numbers come from: the use cases, or made-up ones in a test.</summary>
/// <param name="Market">Reckons the market.</param>
/// <param name="Forecast">Foretells a good's price; null when there is no forecast.</param>
internal sealed record MarketReportSources(
    Func<GenerateMarketReport.Request, CancellationToken, Task<Result<MarketReport>>> Market,
    Func<MarketId, VariantKey, CancellationToken, Task<PriceForecast?>> Forecast);
