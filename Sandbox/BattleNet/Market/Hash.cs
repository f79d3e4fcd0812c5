namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>Counter-based randomness (SplitMix64): any number of the stream without computing those before it.</summary>
internal static class Hash
{
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15UL;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }

    public static ulong Of(ulong key, long counter)
    {
        unchecked
        {
            return Mix(key ^ Mix((ulong)counter + 0xD1B54A32D192ED03UL));
        }
    }

    /// <summary>A stable key of a text.</summary>
    public static ulong Of(ulong key, string text)
    {
        foreach (var character in text)
            key = Of(key, character);
        return key;
    }

    /// <summary>Uniform in [0, 1).</summary>
    public static double Unit(ulong hash) => (hash >> 11) * (1.0 / (1UL << 53));

    public static double Unit(ulong key, long counter) => Unit(Of(key, counter));

    /// <summary>Close to standard normal: four uniform 16-bit numbers summed, so never beyond ±3.5.</summary>
    public static double Normal(ulong hash)
    {
        var sum = (hash & 0xFFFF) + ((hash >> 16) & 0xFFFF) + ((hash >> 32) & 0xFFFF) + (hash >> 48);
        return (sum / 65535.0 - 2) * 1.7320508075688772;
    }

    public static double Normal(ulong key, long counter) => Normal(Of(key, counter));

    /// <summary>Exponential with mean 1.</summary>
    public static double Exponential(ulong hash) => -Math.Log(1 - Unit(hash));

    /// <summary>A smooth random line through normal knots at the whole numbers.</summary>
    public static double Line(ulong key, double position)
    {
        var knot = Math.Floor(position);
        var share = position - knot;
        share = share * share * (3 - 2 * share);
        var left = Normal(key, (long)knot);
        return left + (Normal(key, (long)knot + 1) - left) * share;
    }
}
