namespace DiscordAH.Domain.Market;

/// <summary>How well a good sells, inferred from consecutive snapshots.</summary>
/// <param name="SoldPerDay">Units a day of observed time; over several realms the unweighted mean.</param>
/// <param name="SaleRate">Share of ended auctions that sold, drawn to a tenth while there are few (see <see cref="RateOf"/>), 0 to 1; over several realms the mean.</param>
/// <param name="Ended">Auctions that ended sold or unsold; relisted and undecided ones are not among them.</param>
/// <param name="Observed">Time covered by pairs of snapshots close enough to compare; over several realms their sum.</param>
/// <param name="Days">Days with any such pair; over several realms those of the realm with the most.</param>
/// <param name="Markets">Markets that the figures come from.</param>
public sealed record SaleFigures(double SoldPerDay, double SaleRate, double Ended, TimeSpan Observed, int Days, int Markets)
{
    /// <summary>Days looked back unless told otherwise.</summary>
    public const int DefaultDays = 14;

    /// <summary>Fewest ended auctions worth showing.</summary>
    public const double FewestEnded = 5;

    /// <summary>Least observed time worth showing: a whole day, since evenings sell more than mornings.</summary>
    public static TimeSpan LeastObserved { get; } = TimeSpan.FromHours(24);

    /// <summary>Whether there is enough to show people: a day observed, and five auctions ended.</summary>
    public bool IsTelling => Observed >= LeastObserved && Ended >= FewestEnded;

    /// <summary>
    /// The sale rate: <c>(1 + s) / (10 + s + e)</c>, the mean of a Beta distribution with the prior Beta(1, 9). Nine in ten goods of the real game
    /// have a sale rate below 0.1, so a good with little evidence is believed to be one of them.
    /// </summary>
    /// <param name="sold">Auctions sold, s.</param>
    /// <param name="unsold">Auctions expired or cancelled, e.</param>
    public static double RateOf(double sold, double unsold) => (1 + sold) / (10 + sold + unsold);

    /// <summary>The figures of one market.</summary>
    /// <param name="sum">All evidence within the window.</param>
    /// <param name="observed">Time observed within the window, above 0.</param>
    /// <param name="days">Days with any.</param>
    public static SaleFigures Of(in SaleEvidence sum, TimeSpan observed, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(observed, TimeSpan.Zero);
        var unsold = sum.Expired + sum.Cancelled;
        return new SaleFigures(sum.SoldUnits / observed.TotalDays, RateOf(sum.Sold, unsold), sum.Sold + unsold, observed, days, 1);
    }

    /// <summary>The unweighted mean of several markets' figures; null of none.</summary>
    public static SaleFigures? Mean(IReadOnlyCollection<SaleFigures> markets) => markets.Count == 0 ? null : new SaleFigures(
        markets.Average(one => one.SoldPerDay),
        markets.Average(one => one.SaleRate),
        markets.Sum(one => one.Ended),
        TimeSpan.FromTicks(markets.Sum(one => one.Observed.Ticks)),
        markets.Max(one => one.Days),
        markets.Sum(one => one.Markets));
}
