using System.Globalization;

namespace DiscordAH.Domain.Common;

/// <summary>A Discord server, by snowflake.</summary>
/// <param name="Value">The snowflake.</param>
public readonly record struct GuildId(long Value)
{
    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
