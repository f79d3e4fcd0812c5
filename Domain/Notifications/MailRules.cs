namespace DiscordAH.Domain.Notifications;

/// <summary>What the owner allows of mail.</summary>
/// <param name="IsOn">Whether mail is sent at all.</param>
/// <param name="AsksPerPerson">Questions a person may have sent in a day.</param>
/// <param name="AsksPerAddress">Questions an address may get in a day, whoever asks.</param>
public sealed record MailRules(bool IsOn, int AsksPerPerson, int AsksPerAddress)
{
    /// <summary>No mail.</summary>
    public static MailRules Off { get; } = new(false, 5, 3);

    /// <summary>How long the question of a mail can be answered.</summary>
    public static TimeSpan CodeLasts { get; } = TimeSpan.FromDays(1);
}
