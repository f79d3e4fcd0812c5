namespace DiscordAH.Bot.Discord.Rest;

/// <summary>
/// Discord bans an address after 10,000 refused calls (401, 403, 429) in ten minutes. Long before that we stop calling.
/// Limits shared with others (429 of scope "shared") are not our doing and not counted.
/// </summary>
internal sealed class InvalidRequestBrake(TimeProvider clock)
{
    public const int Threshold = 500;

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Queue<long> _refused = new();

    /// <summary>Whether calls must stop.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_gate)
            {
                Forget();
                return _refused.Count >= Threshold;
            }
        }
    }

    /// <returns>Whether this call opened the brake.</returns>
    public bool Count()
    {
        lock (_gate)
        {
            Forget();
            _refused.Enqueue(clock.GetTimestamp());
            return _refused.Count == Threshold;
        }
    }

    private void Forget()
    {
        while (_refused.TryPeek(out var at) && clock.GetElapsedTime(at) >= Period) _refused.Dequeue();
    }
}
