using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>What an alert would have done. Nothing was written.</summary>
/// <param name="Item">Item id or variant key.</param>
/// <param name="ItemName">The item's name.</param>
/// <param name="Market">Where it would watch, for people.</param>
/// <param name="When">The condition as it was understood.</param>
/// <param name="Text">The whole rule in words.</param>
/// <param name="MinimumQuantity">The price is that of the so manieth cheapest unit.</param>
/// <param name="CoolDown">Time between two firings at least, ISO 8601.</param>
/// <param name="Hysteresis">Percent by which each limit must be left.</param>
/// <param name="Expires">When it would end; null for never.</param>
/// <param name="Hours">When it might fire; null for always.</param>
/// <param name="IgnoreSuspect">Whether listings that are not to be trusted are left out.</param>
/// <param name="Days">Days tested.</param>
/// <param name="From">First moment that could be judged; null when none could.</param>
/// <param name="To">Last moment.</param>
/// <param name="Firings">When it would have fired, oldest first.</param>
/// <param name="Now">What it says now.</param>
/// <param name="Notes">What the past cannot tell.</param>
/// <param name="Warning">Why it would be refused or is unwise; null for nothing.</param>
/// <param name="Counts">How many alerts there are, and may be.</param>
internal sealed record PreviewAnswer(
    [property: JsonPropertyName("item")] string Item,
    [property: JsonPropertyName("itemName")] string ItemName,
    [property: JsonPropertyName("market")] string Market,
    [property: JsonPropertyName("when")] string When,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("minimumQuantity")] long MinimumQuantity,
    [property: JsonPropertyName("coolDown")] string CoolDown,
    [property: JsonPropertyName("hysteresis")] double Hysteresis,
    [property: JsonPropertyName("expires")] DateTimeOffset? Expires,
    [property: JsonPropertyName("hours")] HoursBody? Hours,
    [property: JsonPropertyName("ignoreSuspect")] bool IgnoreSuspect,
    [property: JsonPropertyName("days")] int Days,
    [property: JsonPropertyName("from")] DateTimeOffset? From,
    [property: JsonPropertyName("to")] DateTimeOffset To,
    [property: JsonPropertyName("firings")] IReadOnlyList<PastFiringEntry> Firings,
    [property: JsonPropertyName("now")] NowEntry Now,
    [property: JsonPropertyName("notes")] IReadOnlyList<string> Notes,
    [property: JsonPropertyName("warning")] string? Warning,
    [property: JsonPropertyName("counts")] CountsEntry Counts)
{
    public static PreviewAnswer Of(AlertPreview preview) => new(
        preview.Variant.ToString(), preview.Item, preview.MarketName, ConditionText.Write(preview.Rule.When), preview.Text,
        preview.Rule.MinQuantity, Length.Write(preview.Rule.CoolDown), preview.Rule.Hysteresis, preview.Rule.Expires, HoursBody.Of(preview.Rule.Hours), preview.Rule.IgnoreSuspect,
        preview.Days, preview.Backtest.From, preview.Backtest.To, [.. preview.Backtest.Firings.Select(PastFiringEntry.Of)], NowEntry.Of(preview.Backtest.Now),
        preview.Backtest.Notes, preview.Warning, CountsEntry.Of(preview.Counts, preview.Limits));
}
