using System.Globalization;

namespace DiscordAH.Domain.Common;

/// <summary>A Discord user, by snowflake.</summary>
/// <param name="Value">The snowflake.</param>
public readonly record struct UserId(long Value)
{
    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
