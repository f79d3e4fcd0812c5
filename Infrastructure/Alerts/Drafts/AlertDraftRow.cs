using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>An alert that somebody looks at but has not saved.</summary>
internal sealed class AlertDraftRow
{
    public string Id { get; set; } = "";

    public UserId UserId { get; set; }

    public string Content { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }
}
