namespace DiscordAH.Domain.Notifications;

/// <summary>How and when a person is told of something, beside the panel's bell.</summary>
/// <param name="Direct">By direct message.</param>
/// <param name="Mail">By mail.</param>
/// <param name="DueAt">When; null for at once, or for not at all.</param>
public sealed record NoticePlan(bool Direct, bool Mail, DateTimeOffset? DueAt)
{
    /// <summary>The bell alone.</summary>
    public static NoticePlan BellOnly { get; } = new(false, false, null);

    /// <summary>Whether it goes anywhere but to the bell.</summary>
    public bool Goes => Direct || Mail;
}
