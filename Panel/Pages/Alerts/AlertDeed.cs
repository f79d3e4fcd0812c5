namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>What a person may do with several alerts at once.</summary>
internal enum AlertDeed
{
    Pause,
    Resume,
    Delete,
}
