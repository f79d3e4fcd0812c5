using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Market.Sales;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The stored auctions of market {Market} cannot be read, so the sales of one hour are not known: {Reason}")]
    public static partial void BookUnreadable(ILogger logger, int market, string reason);
}
