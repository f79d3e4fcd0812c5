using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>What selling on the auction house costs.</summary>
/// <param name="DepositShare">Deposit as a share of what a vendor pays for the goods; in the game 0.15, 0.30 and 0.60 for 12, 24 and 48 hours.</param>
/// <param name="Attempts">How often a lot is posted before it is given up, 1 or more.</param>
public sealed record SellingRules(double DepositShare, int Attempts)
{
    /// <summary>The auction house keeps five in a hundred of the price.</summary>
    private const int KeptOfHundred = 95;

    /// <summary>48 hours, posted three times at most.</summary>
    public static SellingRules Default { get; } = new(0.60, 3);

    /// <summary>The least deposit: one silver.</summary>
    public static Copper LeastDeposit { get; } = new(100);

    /// <summary>What of a price reaches the seller: <c>⌊0.95 · price⌋</c>.</summary>
    public static Copper AfterCut(Copper price) => new((price.Value / 100 * KeptOfHundred) + (price.Value % 100 * KeptOfHundred / 100));

    /// <summary>The deposit of one posting: vendor price times share times units, rounded down, at least one silver.</summary>
    /// <param name="vendorPrice">What a vendor pays for a unit.</param>
    /// <param name="units">Units posted, a fraction where a craft makes one on average.</param>
    public Copper Deposit(Copper vendorPrice, double units)
    {
        var deposit = new Copper((long)Math.Floor(vendorPrice.Value * DepositShare * units));
        return deposit > LeastDeposit ? deposit : LeastDeposit;
    }

    /// <summary>Deposits expected to be lost over all attempts: <c>d · Σ (1−p)^(k+1)</c> for k from 0 below the attempts, rounded to copper.</summary>
    /// <param name="deposit">The deposit of one posting, d.</param>
    /// <param name="saleRate">Chance that a posting sells, p, 0 to 1.</param>
    public Copper ExpectedLoss(Copper deposit, double saleRate)
    {
        var (sum, unsold) = (0.0, 1.0);
        for (var attempt = 0; attempt < Attempts; attempt++) sum += unsold *= 1 - saleRate;
        return new Copper((long)Math.Round(deposit.Value * sum));
    }

    /// <summary>Chance that a lot sells within all attempts: <c>1 − (1−p)^r</c>.</summary>
    public double SellsWithin(double saleRate) => 1 - Math.Pow(1 - saleRate, Attempts);

    /// <summary>Money expected back from a lot, sold or not: <c>0.95 · P · (1 − (1−p)^r) − d · Σ (1−p)^(k+1)</c>.</summary>
    /// <param name="price">Price of the whole lot, P.</param>
    /// <param name="deposit">The deposit of one posting, d.</param>
    /// <param name="saleRate">Chance that a posting sells, p.</param>
    public Copper ExpectedNet(Copper price, Copper deposit, double saleRate) =>
        new Copper((long)Math.Floor(AfterCut(price).Value * SellsWithin(saleRate))) - ExpectedLoss(deposit, saleRate);
}
