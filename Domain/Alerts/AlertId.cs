using System.Globalization;

namespace DiscordAH.Domain.Alerts;

/// <summary>An alert, by its number.</summary>
/// <param name="Value">The number that people see as <c>#12</c>.</param>
public readonly record struct AlertId(long Value)
{
    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
