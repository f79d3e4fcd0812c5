using System.Globalization;

namespace DiscordAH.Domain.Common;

/// <summary>A Discord channel, by snowflake.</summary>
/// <param name="Value">The snowflake.</param>
public readonly record struct ChannelId(long Value)
{
    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
