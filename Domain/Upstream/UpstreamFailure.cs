namespace DiscordAH.Domain.Upstream;

/// <summary>One failure, in words.</summary>
/// <param name="At">When, in real time.</param>
/// <param name="Endpoint">What was asked.</param>
/// <param name="Problem">What was wrong, one sentence.</param>
/// <param name="Times">How often it happened in the same minute.</param>
public sealed record UpstreamFailure(DateTimeOffset At, string Endpoint, string Problem, int Times);
