namespace DiscordAH.Domain.Upstream;

/// <summary>Counts what this process sees of servers that are not ours. Cheap, never fails and never waits: it is called for every request.</summary>
public interface IUpstreamMeter
{
    /// <summary>Counts an attempt.</summary>
    /// <param name="source">Whose server: <c>battle.net</c>.</param>
    /// <param name="lane">Kind of use, for shares of a budget: <c>auctions</c>.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="latency">Time to the answer's headers.</param>
    void Count(string source, string lane, UpstreamOutcome outcome, TimeSpan latency);

    /// <summary>Notes a failure in words.</summary>
    /// <param name="source">Whose server.</param>
    /// <param name="lane">Kind of use.</param>
    /// <param name="endpoint">What was asked, without secrets.</param>
    /// <param name="problem">What was wrong, one sentence without secrets.</param>
    /// <param name="brokenBody">Whether the answer's body was at fault, which the attempt's outcome cannot know.</param>
    void Fail(string source, string lane, string endpoint, string problem, bool brokenBody = false);
}
