using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>A new alert.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Now">What its rule says now: met already, it tells only after the condition was left.</param>
/// <param name="Counts">How many there are with it, and may be.</param>
internal sealed record AlertCreated(
    [property: JsonPropertyName("alert")] AlertEntry Alert, [property: JsonPropertyName("now")] NowEntry Now, [property: JsonPropertyName("counts")] CountsEntry Counts)
{
    public static AlertCreated Of(CreateAlert.Created created, AlertNames names, AlertActor actor) =>
        new(AlertEntry.Of(created.Alert, names, actor), NowEntry.Of(created.Now), CountsEntry.Of(created.Counts, created.Limits));
}
