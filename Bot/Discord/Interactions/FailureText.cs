using System.Data.Common;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>Turns an exception into a sentence for the caller, once, with an id that is in the log.</summary>
internal static class FailureText
{
    public static string NewId() => RandomNumberGenerator.GetHexString(8, lowercase: true);

    public static string For(Exception exception, string id) => exception switch
    {
        OperationCanceledException => $"That took too long and was stopped. Try again in a minute; if it stays, tell an officer the error id `{id}`.",
        _ when IsOutage(exception) => $"A service I need is away at the moment. Try again in a minute; if it stays, tell an officer the error id `{id}`.",
        _ => $"Something failed on our side. Try again in a minute; if it stays, tell an officer the error id `{id}`.",
    };

    public static bool IsOutage(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
            if (e is DbException or HttpRequestException or SocketException or TimeoutException or IOException)
                return true;
        return false;
    }
}
