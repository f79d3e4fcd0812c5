using System.Globalization;
using System.Net;

namespace DiscordAH.Bot.Discord.Rest;

/// <summary>Discord refused a call. The message names the endpoint's kind, never its path: that may hold a token.</summary>
internal sealed class DiscordException : Exception
{
    public DiscordException(RestRoute route, HttpStatusCode status, int code, string text, TimeSpan? retryAfter = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"Discord answered {route.Key} with {(int)status}, code {code}: {text}"))
    {
        Status = status;
        Error = (DiscordError)code;
        RetryAfter = retryAfter;
    }

    public DiscordException(string message, HttpStatusCode status, Exception? cause = null)
        : base(message, cause) =>
        Status = status;

    public HttpStatusCode Status { get; }

    public DiscordError Error { get; }

    public TimeSpan? RetryAfter { get; }

    public DiscordRemedy Remedy => Error switch
    {
        DiscordError.UnknownChannel or DiscordError.UnknownGuild or DiscordError.UnknownMember or DiscordError.UnknownMessage
            or DiscordError.UnknownUser => DiscordRemedy.ForgetTarget,
        DiscordError.UnknownWebhook or DiscordError.InvalidWebhookToken => DiscordRemedy.WriteToChannel,
        DiscordError.UnknownInteraction => DiscordRemedy.ReportLateness,
        DiscordError.AlreadyAcknowledged => DiscordRemedy.EditInstead,
        DiscordError.MissingAccess or DiscordError.MissingPermission => DiscordRemedy.MarkChannelBroken,
        DiscordError.DirectMessagesClosed => DiscordRemedy.MarkDirectMessagesClosed,
        DiscordError.Unauthorized or DiscordError.InvalidToken => DiscordRemedy.Stop,
        DiscordError.SlowMode or DiscordError.ChannelWriteLimit or DiscordError.ServerWriteLimit or DiscordError.CommandCreatesUsedUp
            or DiscordError.TooManyEditsOfOldMessage or DiscordError.ResourceLimited or DiscordError.Overloaded => DiscordRemedy.TryLater,
        _ => Status is HttpStatusCode.TooManyRequests || (int)Status >= 500 ? DiscordRemedy.TryLater : DiscordRemedy.GiveUp,
    };
}
