using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class SnapshotPlanTests
{
    private static readonly DateTimeOffset Last = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Expected = Last.AddHours(1);

    [Fact]
    public void NextCheck_NeverRead_IsNow() => Assert.Equal(Last, SnapshotPlan.NextCheck(null, null, Last));

    [Fact]
    public void NextCheck_NeverReadButAsked_WaitsAMinute() =>
        Assert.Equal(Last.AddMinutes(1), SnapshotPlan.NextCheck(null, Last, Last.AddSeconds(10)));

    [Fact]
    public void NextCheck_FreshSnapshot_ComesJustBeforeTheNextIsDue() =>
        Assert.Equal(Expected.AddSeconds(-45), SnapshotPlan.NextCheck(Last, Last.AddMinutes(2), Last.AddMinutes(3)));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 5)]
    [InlineData(30, 5)]
    [InlineData(31, 15)]
    [InlineData(120, 15)]
    [InlineData(121, 30)]
    [InlineData(3000, 30)]
    public void NextCheck_Overdue_ComesEverMoreSeldom(int overdueMinutes, int step)
    {
        var now = Expected.AddMinutes(overdueMinutes);
        var asked = now.AddSeconds(-10);

        Assert.Equal(asked.AddMinutes(step), SnapshotPlan.NextCheck(Last, asked, now));
    }

    [Fact]
    public void NextCheck_CheckInTheFuture_DoesNotSilenceTheMarket()
    {
        var now = Expected.AddMinutes(1);

        Assert.True(SnapshotPlan.NextCheck(Last, now.AddDays(3), now) <= now);
        Assert.True(SnapshotPlan.NextCheck(now.AddDays(3), now, now) <= now.AddHours(1));
    }
}
