namespace DiscordAH.Domain.Notifications;

/// <summary>What a message is about; people choose for each kind how they are told.</summary>
public enum NoticeKind
{
    /// <summary>An alert fired.</summary>
    Alert,

    /// <summary>Something about a person's alerts or ways: paused as flapping, ended, direct messages closed.</summary>
    Service,

    /// <summary>A job that the person asked for ended.</summary>
    Job,

    /// <summary>The verdict on a price the person reported.</summary>
    Feedback,
}
