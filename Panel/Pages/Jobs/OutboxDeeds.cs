using DiscordAH.Domain.Notifications;
using DiscordAH.Panel.Auth;

namespace DiscordAH.Panel.Pages.Jobs;

/// <summary>What an admin may do with a dead letter, for page and API alike.</summary>
internal sealed partial class OutboxDeeds(IOutbox outbox, IHttpContextAccessor who, ILogger<OutboxDeeds> logger)
{
    public static bool IsKnown(string? deed) => deed is "requeue" or "delete";

    public async Task<bool> TryDoAsync(string deed, long id, CancellationToken ct)
    {
        var done = deed == "delete" ? await outbox.TryDeleteAsync(id, ct) : await outbox.TryRequeueAsync(id, ct);
        LogDeed(logger, who.HttpContext is { } context ? SessionCookie.UserOf(context.User)?.Value : null, deed, id, done);
        return done;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "User {User} asked {Deed} of message {Message}: done {Done}")]
    private static partial void LogDeed(ILogger logger, long? user, string deed, long message, bool done);
}
