using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Suggests rules for a good from its own past.</summary>
public sealed class SuggestAlerts
{
    /// <summary>Suggests.</summary>
    /// <returns>At most four suggestions, best first, or the refusals of a price look-up.</returns>
    public Task<Result<IReadOnlyList<AlertSuggestion>>> RunAsync(string item, string realm, CancellationToken ct) => throw new NotImplementedException();
}
