using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Alerts that people are looking at but have not saved; they outlive a restart.</summary>
public interface IAlertDrafts
{
    /// <summary>Writes a draft, new or changed, and throws away what has expired and the person's oldest beyond <see cref="AlertDraft.MostPerOwner"/>.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="now">Now.</param>
    /// <param name="ct">Stops it.</param>
    Task PutAsync(AlertDraft draft, DateTimeOffset now, CancellationToken ct);

    /// <summary>A person's draft; null when there is none or its time is over.</summary>
    Task<AlertDraft?> FindAsync(string id, UserId owner, DateTimeOffset now, CancellationToken ct);

    /// <summary>Takes a draft out: of two who ask at once, one gets it.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> TryTakeAsync(string id, UserId owner, CancellationToken ct);
}
