using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Kinds of alert jobs.</summary>
internal static class AlertJobs
{
    public const string Evaluate = "evaluate-alerts";
    public const string Sweep = "sweep-alerts";
    public const string Tidy = "tidy-alerts";

    /// <summary>Asks for a market's evaluation. Members wait for it.</summary>
    public static JobRequest Of(MarketId market)
    {
        var text = market.Value.ToString(CultureInfo.InvariantCulture);
        return new JobRequest(Evaluate, text, text, Priority: JobPriority.High);
    }
}
