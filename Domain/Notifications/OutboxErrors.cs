using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>Refusals of the outbox.</summary>
public static class OutboxErrors
{
    /// <summary>Not a dead letter, or not there.</summary>
    public sealed record NotDead() : Error("outbox.not_dead", "There is no such dead letter. Somebody may have dealt with it; reload the list.");
}
