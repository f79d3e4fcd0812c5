namespace DiscordAH.Domain.Market;

/// <summary>A price's state in a word; which one follows from the numbers by the rule of <c>TrendRules</c>.</summary>
public enum TrendState
{
    /// <summary>Too little is known.</summary>
    Unknown,

    /// <summary>It hardly moved.</summary>
    Flat,

    /// <summary>It goes up, and not by chance.</summary>
    Rising,

    /// <summary>It goes down, and not by chance.</summary>
    Falling,

    /// <summary>It fell and is near its low, and the fall has stopped.</summary>
    Bottoming,

    /// <summary>It rose and is near its high, and the rise has stopped.</summary>
    Topping,

    /// <summary>It moves much, to no side.</summary>
    Volatile,
}
