namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>All that may be known when a snapshot is judged.</summary>
/// <param name="At">The snapshot's publication.</param>
/// <param name="Raw">The price of the wanted quantity as it stands.</param>
/// <param name="Trusted">The same without units that are too cheap to be trusted.</param>
/// <param name="Trust">Lower prices do not count, higher ones say nothing.</param>
/// <param name="Quantity">Units on sale.</param>
/// <param name="Past">The past before it.</param>
/// <param name="Others">The other realms' cheapest prices two hours before.</param>
internal sealed record SlowMoment(
    DateTimeOffset At, SlowPrice Raw, SlowPrice Trusted, (double Least, double Most) Trust, long Quantity, SlowPast Past, IReadOnlyList<double> Others)
{
    public bool IsOnSale => Raw.Least is not null;

    /// <summary>The price against a limit. What is not to be trusted never meets one.</summary>
    public bool? Is(bool below, double limit)
    {
        if (below) return Raw.IsBelow(limit) == false ? false : Trusted.IsBelow(limit);
        var plain = Raw.IsAbove(limit);
        return plain != false && Raw.Least > Trust.Most ? null : plain;
    }
}
