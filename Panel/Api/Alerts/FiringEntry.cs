using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>That an alert fired, on what, and what became of it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">The snapshot.</param>
/// <param name="Condition">The condition as it stood then.</param>
/// <param name="Price">The price it judged; null when nothing was on sale.</param>
/// <param name="Quantity">Units on sale.</param>
/// <param name="Usual">Median of 14 days; null when not known.</param>
/// <param name="Facts">What it fired on.</param>
/// <param name="Deed">What its owner did about it: none, bought, snoozed, changed or deleted.</param>
/// <param name="DeedAt">When; null for nothing.</param>
/// <param name="AfterHour">Price an hour later; null until then, or when nothing was on sale.</param>
/// <param name="AfterDay">Price a day later; likewise.</param>
/// <param name="AfterWeek">Price seven days later; likewise.</param>
/// <param name="Best">The best price of those seven days.</param>
/// <param name="BestAt">When it was to be had first.</param>
internal sealed record FiringEntry(
    [property: JsonPropertyName("id")] long Id,
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("condition")] string Condition,
    [property: JsonPropertyName("price")] Money? Price,
    [property: JsonPropertyName("quantity")] long Quantity,
    [property: JsonPropertyName("usual")] Money? Usual,
    [property: JsonPropertyName("facts")] IReadOnlyList<FactEntry> Facts,
    [property: JsonPropertyName("deed")] string Deed,
    [property: JsonPropertyName("deedAt")] DateTimeOffset? DeedAt,
    [property: JsonPropertyName("afterHour")] Money? AfterHour,
    [property: JsonPropertyName("afterDay")] Money? AfterDay,
    [property: JsonPropertyName("afterWeek")] Money? AfterWeek,
    [property: JsonPropertyName("best")] Money? Best,
    [property: JsonPropertyName("bestAt")] DateTimeOffset? BestAt)
{
    public static FiringEntry Of(AlertFiring firing) => new(
        firing.Id, firing.At, firing.Condition, Money.Of(firing.Price), firing.Quantity, Money.Of(firing.Usual), FactEntry.Of(firing.Facts), firing.Deed.ToString().ToLowerInvariant(), firing.DeedAt,
        Money.Of(firing.Outcome.AfterHour), Money.Of(firing.Outcome.AfterDay), Money.Of(firing.Outcome.AfterWeek), Money.Of(firing.Outcome.Best), firing.Outcome.BestAt);
}
