using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Snapshots;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class WeekBytesTests
{
    private const int Day = 20_514;

    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void Unpack_Packed_IsTheSame(long unit)
    {
        var random = new Random(4711);
        var monday = HistoryCalendar.StartOf(HistoryCalendar.Monday(Day));
        var changes = Enumerable.Range(0, 500)
            .Select(_ => new HistoryChange(monday + (random.NextInt64(TimeSpan.MicrosecondsPerDay * 7 / unit) * unit), new Numbers(random.NextInt64(1, 99_999_999_999), random.NextInt64(), random.NextInt64(1000), random.NextInt64(5_000_000_000), random.Next())))
            .OrderBy(change => change.At).ToList();

        var back = new List<HistoryChange>();
        WeekBytes.Unpack(Day, WeekBytes.Pack(Day, changes.ToArray()), back);

        Assert.Equal(changes, back);
    }

    [Fact]
    public void Pack_Extremes_Survive()
    {
        var start = HistoryCalendar.StartOf(HistoryCalendar.Monday(Day));
        HistoryChange[] changes =
        [
            new(start, Numbers.Gone), new(start + 1, new Numbers(long.MaxValue, 1, 1, long.MaxValue, int.MaxValue)),
            new(start + 2, new Numbers(1, long.MaxValue, long.MaxValue, 1, 0)), new(start + TimeSpan.MicrosecondsPerDay * 7 - 1, Numbers.Gone),
        ];

        var back = new List<HistoryChange>();
        WeekBytes.Unpack(Day, WeekBytes.Pack(Day, changes), back);

        Assert.Equal(changes, back);
    }

    [Fact]
    public void Pack_Undercuts_TakeAboutElevenBytes()
    {
        var random = new Random(4711);
        var monday = HistoryCalendar.StartOf(HistoryCalendar.Monday(Day));
        var price = 2_345_600L;
        var changes = Enumerable.Range(0, 40).Select(i => new HistoryChange(monday + ((i * 4 * 3600L) + random.Next(900)) * 1_000_000, new Numbers(price -= random.Next(1, 5000), price + 40_000, price + 55_000, 40 + random.Next(20), 9))).ToArray();

        Assert.InRange(WeekBytes.Pack(Day, changes).Length, 40 * 8, 40 * 12);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 9, 1, 2, 3 })]
    [InlineData(new byte[] { 1, 1, 2 })]
    [InlineData(new byte[] { 1, 0x80 })]
    [InlineData(new byte[] { 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1 })]
    public void Unpack_Damaged_IsRefused(byte[] bytes) => Assert.Throws<InvalidDataException>(() => WeekBytes.Unpack(Day, bytes, []));

    [Fact]
    public void Pack_OutOfItsWeekOrOrder_IsRefused()
    {
        var monday = HistoryCalendar.StartOf(HistoryCalendar.Monday(Day));

        Assert.Throws<ArgumentException>(() => WeekBytes.Pack(Day, [new HistoryChange(monday - 1, Numbers.Gone)]));
        Assert.Throws<ArgumentException>(() => WeekBytes.Pack(Day, [new HistoryChange(monday + 5, Numbers.Gone), new HistoryChange(monday + 4, Numbers.Gone)]));
    }

    [Fact]
    public void Calendar_Days_AreUtcAndWeeksBeginOnMonday()
    {
        for (var day = -20; day < 20_700; day += 1)
        {
            var date = HistoryCalendar.Date(Math.Max(day, -20));
            Assert.Equal(day, HistoryCalendar.Number(date));
            Assert.Equal(DayOfWeek.Monday, HistoryCalendar.Date(HistoryCalendar.Monday(day)).DayOfWeek);
            Assert.InRange(day - HistoryCalendar.Monday(day), 0, 6);
            Assert.Equal(day, HistoryCalendar.DayOf(HistoryCalendar.StartOf(day)));
            Assert.Equal(day - 1, HistoryCalendar.DayOf(HistoryCalendar.StartOf(day) - 1));
        }
    }
}
