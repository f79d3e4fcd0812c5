namespace DiscordAH.Bot.Alerts.Channels;

/// <summary>Who is an officer beside those whom Discord's permissions make one; section <c>Panel</c>, which the panel reads too.</summary>
internal sealed class OfficerOptions
{
    /// <summary>User ids.</summary>
    public string[] Admins { get; set; } = [];

    /// <summary>Role ids.</summary>
    public string[] OfficerRoles { get; set; } = [];
}
