using DiscordAH.Sandbox.BattleNet.World;

namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>
/// When a region publishes: once an hour at a minute of its own, which moves every four days; never in the hour of the
/// weekly maintenance. All times are unix seconds.
/// </summary>
internal sealed class PublicationSchedule(ulong seed, GameRegion region)
{
    private const int Hour = 3600;
    private const int DaysPerMinute = 4;

    private readonly ulong _key = Hash.Of(Hash.Of(seed, "publication"), region.Id);

    /// <summary>The latest publication at or before <paramref name="time"/>.</summary>
    /// <param name="delay">Seconds by which this house publishes after the region's minute.</param>
    public long Latest(long time, int delay)
    {
        for (var hour = FloorHour(time); ; hour--)
        {
            if (At(hour, delay) is { } published && published <= time)
                return published;
        }
    }

    /// <summary>All publications in [from, to], oldest first.</summary>
    public IEnumerable<long> Between(long from, long to, int delay)
    {
        for (var hour = FloorHour(from) - 1; hour <= FloorHour(to); hour++)
        {
            if (At(hour, delay) is { } published && published >= from && published <= to)
                yield return published;
        }
    }

    private static long FloorHour(long time) => time / Hour;

    private long? At(long hour, int delay)
    {
        var start = DateTimeOffset.FromUnixTimeSeconds(hour * Hour);
        if (start.DayOfWeek == region.ResetDay && start.Hour == region.ResetHourUtc)
            return null;
        var block = (hour / 24 + region.Id) / DaysPerMinute;
        var minute = (long)(Hash.Unit(_key, block) * 57);
        return hour * Hour + minute * 60 + 11 + delay;
    }
}
