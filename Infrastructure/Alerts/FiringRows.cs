using System.Linq.Expressions;
using System.Text.Json;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Firings as rows and back.</summary>
internal static class FiringRows
{
    /// <summary>The firing of a row.</summary>
    public static AlertFiring ToFiring(this AlertFiringRow row) => new(
        row.Id, new AlertId(row.AlertId), row.UserId, row.MarketId, new VariantKey(row.ItemId, row.Traits), row.At, row.Condition, row.Price, row.Quantity, row.Usual, ReadFacts(row.Facts),
        row.Deed, row.DeedAt, new FiringOutcome(row.AfterHour, row.AfterDay, row.AfterWeek, row.Best, row.BestAt, row.Stage));

    /// <summary>Facts as they are stored: <c>[["Median of 14 days","62g"]]</c>.</summary>
    public static string WriteFacts(IReadOnlyList<FiringFact> facts) => JsonSerializer.Serialize(facts.Select(fact => new[] { fact.Name, fact.Value }));

    /// <summary>Facts as they are stored.</summary>
    public static IReadOnlyList<FiringFact> ReadFacts(string stored) =>
        JsonSerializer.Deserialize<string[][]>(stored) is { } pairs ? [.. pairs.Where(pair => pair.Length == 2).Select(pair => new FiringFact(pair[0], pair[1]))] : [];

    /// <summary>Rows whose next horizon has passed (see <see cref="FiringMeasure.Horizons"/>).</summary>
    public static Expression<Func<AlertFiringRow, bool>> Due(DateTimeOffset now)
    {
        var (hour, day, week) = (now - FiringMeasure.Horizons[0], now - FiringMeasure.Horizons[1], now - FiringMeasure.Horizons[2]);
        return row => row.Stage < 3 && row.At <= hour && (row.Stage == 0 || (row.Stage == 1 && row.At <= day) || row.At <= week);
    }
}
