namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>
/// Lets so many go at once and the rest evenly after them. A fifth of the limit may be a burst and four fifths flow, so that no window,
/// wherever it begins, holds more than the limit. Not safe for several threads.
/// </summary>
internal sealed class TokenPace
{
    private readonly TimeSpan _each;
    private readonly TimeSpan _credit;
    private DateTimeOffset _next;

    /// <param name="limit">Most in a window.</param>
    /// <param name="window">The window.</param>
    public TokenPace(double limit, TimeSpan window)
    {
        // At a limit too small to be split everything flows: one at a time, each a share of the window after the one before.
        var burst = Math.Max(1, (int)(limit * 0.2));
        _each = window / Math.Max(1, limit - burst);
        _credit = _each * (burst - 1);
    }

    /// <summary>The moment at which one more may go, now or later; it counts from then on.</summary>
    public DateTimeOffset Take(DateTimeOffset now)
    {
        var start = _next - now <= _credit ? now : _next - _credit;
        _next = (_next > start ? _next : start) + _each;
        return start;
    }
}
