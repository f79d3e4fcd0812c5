using System.Security.Cryptography;

namespace DiscordAH.Domain.Alerts;

/// <summary>Numbers of bulks. Two bulks of different members must not share one: it is part of their messages' key.</summary>
internal static class BatchNumber
{
    // With 12 random bits the number stays below 2^53, which is as far as JSON readers count exactly, until the year 2039.
    private const int Spread = 1 << 12;

    /// <summary>A new number.</summary>
    public static long New(DateTimeOffset now) => (now.ToUnixTimeMilliseconds() * Spread) + RandomNumberGenerator.GetInt32(Spread);
}
