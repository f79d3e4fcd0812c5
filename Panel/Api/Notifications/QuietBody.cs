using System.Text.Json.Serialization;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Panel.Api;

/// <summary>Hours of the day in which nothing but the bell tells; what comes then is told when they end.</summary>
/// <param name="From">Start, local time, as 22:00.</param>
/// <param name="To">End, exclusive; before from it runs over midnight.</param>
internal sealed record QuietBody([property: JsonPropertyName("from")] string From, [property: JsonPropertyName("to")] string To)
{
    public static QuietBody? Of(QuietHours? quiet) => quiet is null ? null : new QuietBody(HoursBody.Text(quiet.From), HoursBody.Text(quiet.To));
}
