namespace DiscordAH.Panel.Api;

/// <summary>How finely history is given.</summary>
internal enum Granularity
{
    Raw,
    Hour,
    Day,
}
