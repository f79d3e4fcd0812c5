using System.Globalization;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Makes ids that rise with sandbox time and are never given twice.</summary>
internal sealed class Snowflakes(SandboxClock clock)
{
    private const long Epoch = 1_420_070_400_000;
    private long _last;

    public string Next()
    {
        var floor = (clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22;
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(floor, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return next.ToString(CultureInfo.InvariantCulture);
        }
    }

    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= 20 } && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    public static ulong Value(string id) => ulong.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string id) => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value(id) >> 22) + Epoch);
}
