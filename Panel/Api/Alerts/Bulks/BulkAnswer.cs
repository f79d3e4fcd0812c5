using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>A bulk of alerts, made or only tried.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Batch">Its number; null for a dry run.</param>
/// <param name="Goods">The goods, and how often the rule would have fired on each in the tested days.</param>
/// <param name="Skipped">Goods left out, and why.</param>
/// <param name="FiringsPerDay">Firings a day of all together, as tested; one message may tell of several.</param>
/// <param name="Counts">How many alerts there are with them, and may be.</param>
internal sealed record BulkAnswer(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("batch")] long? Batch,
    [property: JsonPropertyName("goods")] IReadOnlyList<BulkGood> Goods,
    [property: JsonPropertyName("skipped")] IReadOnlyList<BulkSkipped> Skipped,
    [property: JsonPropertyName("firingsPerDay")] double FiringsPerDay,
    [property: JsonPropertyName("counts")] CountsEntry Counts)
{
    public static BulkAnswer Of(CreateBulkAlerts.Made made) => new(
        made.Name, made.Batch, [.. made.Goods.Select(one => new BulkGood(one.Good, one.Firings))], [.. made.Skipped.Select(one => new BulkSkipped(one.Good, one.Reason))],
        Math.Round(made.FiringsPerDay, 3), CountsEntry.Of(made.Counts, made.Limits));
}
