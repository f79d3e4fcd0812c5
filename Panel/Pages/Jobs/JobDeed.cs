namespace DiscordAH.Panel.Pages.Jobs;

/// <summary>What an admin may do with a job.</summary>
internal enum JobDeed
{
    Retry,
    RunNow,
    Cancel,
}
