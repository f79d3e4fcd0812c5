using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Market.Jobs;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{What} was left out: {Problem}")]
    public static partial void LeftOut(ILogger log, string what, string? problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "The market schedule could not look for work; it tries again")]
    public static partial void ScheduleFailed(ILogger log, Exception exception);
}
