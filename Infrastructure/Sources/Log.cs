using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Sources;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Source} {Endpoint}: {Problem}")]
    public static partial void QuestionFailed(ILogger log, string source, string endpoint, string problem, Exception? exception);
}
