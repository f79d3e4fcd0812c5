using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DiscordAH.Domain.Common;

/// <summary>
/// An amount of game money in copper, the smallest coin: 100 copper are 1 silver, 100 silver are 1 gold.
/// Arithmetic is checked: an amount that does not fit 64 bits throws <see cref="OverflowException"/>.
/// </summary>
/// <param name="Value">The amount in copper; may be negative (a loss).</param>
public readonly record struct Copper(long Value) : IComparable<Copper>
{
    private const long PerSilver = 100;
    private const long PerGold = 10_000;

    /// <summary>No money.</summary>
    public static Copper Zero => default;

    /// <summary>So many whole gold pieces.</summary>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Copper FromGold(long gold) => new(checked(gold * PerGold));

    /// <summary>Adds two amounts.</summary>
    public static Copper operator +(Copper a, Copper b) => new(checked(a.Value + b.Value));

    /// <summary>Subtracts an amount.</summary>
    public static Copper operator -(Copper a, Copper b) => new(checked(a.Value - b.Value));

    /// <summary>Turns a gain into a loss and back.</summary>
    public static Copper operator -(Copper a) => new(checked(-a.Value));

    /// <summary>The price of so many units.</summary>
    public static Copper operator *(Copper a, long count) => new(checked(a.Value * count));

    /// <summary>Whether the left amount is smaller.</summary>
    public static bool operator <(Copper a, Copper b) => a.Value < b.Value;

    /// <summary>Whether the left amount is larger.</summary>
    public static bool operator >(Copper a, Copper b) => a.Value > b.Value;

    /// <summary>Whether the left amount is not larger.</summary>
    public static bool operator <=(Copper a, Copper b) => a.Value <= b.Value;

    /// <summary>Whether the left amount is not smaller.</summary>
    public static bool operator >=(Copper a, Copper b) => a.Value >= b.Value;

    /// <inheritdoc />
    public int CompareTo(Copper other) => Value.CompareTo(other.Value);

    /// <summary>The amount as players write it, zero coins left out: <c>1,234g 56s 78c</c>; nothing at all is <c>0c</c>.</summary>
    public override string ToString()
    {
        // Int128: the magnitude of long.MinValue does not fit a long.
        Int128 magnitude = Int128.Abs(Value);
        var gold = magnitude / PerGold;
        var silver = magnitude / PerSilver % 100;
        var copper = magnitude % PerSilver;
        var parts = new List<string>(3);
        if (gold > 0) parts.Add(gold.ToString("#,0", CultureInfo.InvariantCulture) + "g");
        if (silver > 0) parts.Add(silver.ToString(CultureInfo.InvariantCulture) + "s");
        if (copper > 0 || parts.Count == 0) parts.Add(copper.ToString(CultureInfo.InvariantCulture) + "c");
        return (Value < 0 ? "-" : "") + string.Join(' ', parts);
    }

    /// <summary>
    /// Reads <c>1,234g 56s 78c</c>, <c>12g</c>, <c>1.5g</c>, <c>56s78c</c>; a bare number is gold. Case and spaces do not matter.
    /// </summary>
    /// <returns>False when the text is not an amount, a coin comes twice or in the wrong order, or it does not fit.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Copper amount) => CopperText.TryParse(text, out amount);

    /// <summary>As <see cref="TryParse"/>, for text that must be right.</summary>
    /// <exception cref="FormatException">The text is not an amount.</exception>
    public static Copper Parse(string text) =>
        TryParse(text, out var amount) ? amount : throw new FormatException($"'{text}' is not an amount like 1,234g 56s 78c.");
}
