using Polly.Timeout;

namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>Tells outages from bugs, and says them for people.</summary>
internal static class BattleNetFailure
{
    /// <summary>Whether the network or the other side is to blame. A cancellation that the caller asked for is not an outage.</summary>
    public static bool IsOutage(Exception exception, CancellationToken ct) => exception switch
    {
        OperationCanceledException => !ct.IsCancellationRequested,
        HttpRequestException or IOException or InvalidDataException or TimeoutException or TimeoutRejectedException => true,
        _ => false,
    };

    /// <summary>One sentence without addresses or secrets.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        BodyTooLargeException => "the answer is larger than BattleNet:MaxBodyMegabytes allows.",
        OperationCanceledException or TimeoutException or TimeoutRejectedException => "it took too long.",
        HttpIOException or IOException or InvalidDataException => "the answer broke off.",
        HttpRequestException { InnerException: IOException } => "the answer broke off.",
        HttpRequestException => "it could not be reached.",
        _ => "it failed.",
    };
}
