namespace DiscordAH.Domain.Notifications;

/// <summary>A picture that the channel draws when it delivers.</summary>
/// <param name="Kind">Which; see <see cref="Firing"/>.</param>
/// <param name="Subject">Of what: the number of a firing.</param>
public sealed record NoticePicture(string Kind, string Subject)
{
    /// <summary>The days around a firing of an alert.</summary>
    public const string Firing = "firing";
}
