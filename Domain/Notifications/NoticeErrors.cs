using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>Refusals about how people are told.</summary>
public static class NoticeErrors
{
    /// <summary>No such time zone.</summary>
    public sealed record UnknownZone(string Zone) : Error("notice.unknown_zone", $"I know no time zone \"{Zone}\". Use a name as Europe/Berlin or America/New_York.");

    /// <summary>Not an hour.</summary>
    public sealed record BadHour() : Error("notice.bad_hour", "Hours go from 0 to 23, and quiet hours must begin and end at different times.");

    /// <summary>Mail was chosen without an address.</summary>
    public sealed record NoMailAddress() : Error("notice.no_mail_address", "I have no confirmed mail address of yours. Set one with `/notify mail` first.");

    /// <summary>Not an address.</summary>
    public sealed record BadMailAddress() : Error("notice.bad_mail_address", "That is not a mail address. It looks like name@example.org.");

    /// <summary>The owner set up no mail.</summary>
    public sealed record MailOff() : Error("notice.mail_off", "This bot sends no mail: its owner has not set it up.");

    /// <summary>Too many questions to one address or by one person.</summary>
    public sealed record AskedTooOften() : Error("notice.asked_too_often", "You asked for too many mails today. Try again tomorrow.");

    /// <summary>Not a code, or used up, or too old.</summary>
    public sealed record BadCode() : Error("notice.bad_code", "This link is not valid any more. Ask for a new one with `/notify mail`.");
}
