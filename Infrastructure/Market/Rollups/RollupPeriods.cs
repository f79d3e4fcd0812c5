using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>The time that a row covers, in days as <see cref="HistoryCalendar"/> numbers them.</summary>
internal static class RollupPeriods
{
    /// <summary>Days in a week.</summary>
    public const int Week = 7;

    /// <summary>Bars a good has in a row.</summary>
    public static int Slots(PriceGranularity level) => level == PriceGranularity.Day ? Week : 1;

    /// <summary>The period of a level that a day lies in.</summary>
    public static int Of(PriceGranularity level, int day) => level == PriceGranularity.Month ? DayOf(level.Start(At(day))) : HistoryCalendar.Monday(day);

    /// <summary>The first day behind it.</summary>
    public static int End(PriceGranularity level, int period) => level == PriceGranularity.Month ? DayOf(level.Next(At(period))) : period + Week;

    /// <summary>Start of one of its bars.</summary>
    public static DateTimeOffset Start(PriceGranularity level, int period, int slot) => At(level == PriceGranularity.Day ? period + slot : period);

    public static DateTimeOffset At(int day) => Conversions.FromStored(HistoryCalendar.StartOf(day));

    public static int DayOf(DateTimeOffset at) => HistoryCalendar.DayOf(Conversions.ToStored(at));
}
