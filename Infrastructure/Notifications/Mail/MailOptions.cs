using System.ComponentModel.DataAnnotations;

namespace DiscordAH.Infrastructure.Notifications.Mail;

/// <summary>Section <c>Mail</c>: how mail is sent; off without a server and a folder.</summary>
public sealed class MailOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Mail";

    /// <summary>The sender: <c>desk@example.org</c> or <c>Auction desk &lt;desk@example.org&gt;</c>.</summary>
    public string? From { get; set; }

    /// <summary>The mail server.</summary>
    public MailServer Smtp { get; set; } = new();

    /// <summary>In place of a server: a folder that each mail is put into as an <c>.eml</c> file.</summary>
    public string? PickupDirectory { get; set; }

    /// <summary>Questions whether an address is theirs that a person may have sent in a day; default 5.</summary>
    [Range(1, 10_000, ErrorMessage = "Mail:QuestionsPerPerson must be between 1 and 10000.")]
    public int QuestionsPerPerson { get; set; } = 5;

    /// <summary>Such questions that an address may get in a day, whoever asks; default 3.</summary>
    [Range(1, 10_000, ErrorMessage = "Mail:QuestionsPerAddress must be between 1 and 10000.")]
    public int QuestionsPerAddress { get; set; } = 3;

    /// <summary>Whether mail goes to a server.</summary>
    internal bool HasServer => !string.IsNullOrWhiteSpace(Smtp.Host);

    /// <summary>Whether mail goes to a folder.</summary>
    internal bool HasFolder => !string.IsNullOrWhiteSpace(PickupDirectory);

    /// <summary>Whether mail is sent.</summary>
    internal bool IsOn => HasServer || HasFolder;
}
