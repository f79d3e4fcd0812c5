using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Says how good a member's alerts were (<c>calculateAlertEffectiveness</c>).</summary>
public sealed class CalculateAlertEffectiveness
{
    /// <summary>Reckons over the firings of the last days.</summary>
    /// <param name="member">Whose.</param>
    /// <param name="days">1 to 365.</param>
    /// <param name="ct">Stops it.</param>
    public Task<AlertEffectiveness> RunAsync(UserId member, int days, CancellationToken ct) => throw new NotImplementedException();
}
