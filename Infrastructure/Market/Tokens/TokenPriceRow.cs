using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Tokens;

internal sealed class TokenPriceRow
{
    public Region Region { get; set; }

    public DateTimeOffset At { get; set; }

    public Copper Price { get; set; }
}
