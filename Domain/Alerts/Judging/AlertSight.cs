namespace DiscordAH.Domain.Alerts;

/// <summary>All that a limit is judged on.</summary>
internal sealed class AlertSight(AlertRule rule, AlertReading reading, PastFigures? past, RegionLevel? region, bool isRegionKnown)
{
    private OfferedPrice? _trusted;

    public AlertRule Rule => rule;

    public AlertReading Reading => reading;

    public PastFigures? Past => past;

    public RegionLevel? Region => region;

    public bool IsRegionKnown => isRegionKnown;

    /// <summary>The price as it stands.</summary>
    public OfferedPrice Raw { get; } = OfferedPrice.Of(reading, rule.MinQuantity, 0);

    /// <summary>The price without listings that are too cheap to be trusted, as far as the past is known.</summary>
    public OfferedPrice Trusted => _trusted ??= rule.IgnoreSuspect && past?.LeastTrusted is > 0 and var least ? OfferedPrice.Of(reading, rule.MinQuantity, least) : Raw;

    /// <summary>The hysteresis as a factor above 1.</summary>
    public double Grown => (100 + rule.Hysteresis) / 100;

    /// <summary>The hysteresis as a factor below 1.</summary>
    public double Shrunk => (100 - rule.Hysteresis) / 100;

    /// <summary>A limit widened by the hysteresis: up for one that must be kept below.</summary>
    public double Widened(PriceSide side, double limit) => Widen(side, limit, rule.Hysteresis);

    public static double Widen(PriceSide side, double limit, double hysteresis) => limit * (side == PriceSide.Below ? 100 + hysteresis : 100 - hysteresis) / 100;

    /// <summary>The price against a limit and against the widened one.</summary>
    public Verdict Against(PriceSide side, double limit) => new(Is(side, limit), Is(side, Widened(side, limit)));

    /// <summary>
    /// The price against a limit. What is not to be trusted never meets one: too cheap listings are left out of "below", and a price that is too high says nothing
    /// of "above". Leaving out cheap ones only raises a price, so that only a met limit needs the past.
    /// </summary>
    public Answer Is(PriceSide side, double limit)
    {
        var plain = side == PriceSide.Below ? Raw.IsBelow(limit) : Raw.IsAbove(limit);
        if (plain == false || !rule.IgnoreSuspect) return Answer.Of(plain);
        if (past is null) return Answer.Lacks(AlertNeeds.Past);
        if (side == PriceSide.Below) return Answer.Of(Trusted.IsBelow(limit));
        return Raw.Least > past.MostTrusted ? Answer.Unknown : Answer.Of(plain);
    }

    /// <summary>The same for what is true of all lower prices (below) or of all higher ones (above). The past must be known.</summary>
    public Answer Is(PriceSide side, Predicate<double> isMet)
    {
        var price = side == PriceSide.Below ? Trusted : Raw;
        if (!price.IsOnSale) return Answer.No;
        if (side == PriceSide.Above && rule.IgnoreSuspect && price.Least > past!.MostTrusted) return isMet(price.Least) ? Answer.Unknown : Answer.No;
        if (price.Exact is { } exact) return Answer.Of(isMet(exact));

        // At least so much: what is not met there is not met above it, what is met there of "above" is met.
        var isThere = isMet(price.Least);
        return isThere == (side == PriceSide.Above) ? Answer.Of(isThere) : Answer.Unknown;
    }
}
