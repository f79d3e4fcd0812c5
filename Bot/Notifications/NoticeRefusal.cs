using DiscordAH.Bot.Discord.Rest;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary>What a refusal of Discord's means for a message: never, later, or nobody knows.</summary>
internal static class NoticeRefusal
{
    /// <summary>Nothing was sent yet.</summary>
    public static Delivery BeforeSending(DiscordException refusal) => IsForGood(refusal) ? new Delivery.Refused(Reason(refusal), CauseOf(refusal)) : new Delivery.Later(Reason(refusal));

    /// <summary>The message itself was refused, or there was no answer to it.</summary>
    public static Delivery OfSending(DiscordException refusal) =>
        (int)refusal.Status >= 500 ? new Delivery.Unknown(Reason(refusal)) : BeforeSending(refusal);

    // Without a code of Discord's it was the token, a proxy or an outage that refused, and those pass.
    private static bool IsForGood(DiscordException refusal) =>
        refusal.Error != DiscordError.General && refusal.Remedy is not (DiscordRemedy.TryLater or DiscordRemedy.Stop);

    private static RefusalCause CauseOf(DiscordException refusal) => refusal.Error == DiscordError.DirectMessagesClosed ? RefusalCause.DirectClosed : RefusalCause.Other;

    private static string Reason(DiscordException refusal) => refusal.Error switch
    {
        DiscordError.DirectMessagesClosed => "This person takes no direct messages from the bot (50007). They can allow them in the server's privacy settings; then send it again.",
        DiscordError.UnknownChannel => "The channel is gone (10003).",
        DiscordError.UnknownUser => "Discord knows no such person (10013).",
        DiscordError.MissingAccess => "The bot may not see the channel (50001). Give it access, then send it again.",
        DiscordError.MissingPermission => "The bot may not write in the channel (50013). Give it Send Messages, then send it again.",
        _ => refusal.Message,
    };
}
