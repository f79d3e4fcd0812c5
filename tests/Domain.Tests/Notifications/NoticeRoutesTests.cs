using CsCheck;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Domain.Tests.Notifications;

public sealed class NoticeRoutesTests
{
    private static readonly UserId User = new(7);
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Chatham", "Africa/Casablanca"];

    [Fact]
    public void Plan_OfAPersonWhoSaidNothing_IsADirectMessageAtOnce() =>
        Assert.Equal(new NoticePlan(true, false, null), NoticeRoutes.Plan(NoticeProfile.Usual(User), NoticeKind.Alert, Noon));

    [Theory]
    [InlineData(true, true, true, false, true, true)]
    [InlineData(true, true, false, false, true, false)]
    [InlineData(false, true, true, false, false, true)]
    [InlineData(false, false, true, false, false, false)]
    [InlineData(true, false, true, true, false, true)]
    [InlineData(true, false, false, true, false, false)]
    [InlineData(false, false, true, true, false, false)]
    public void Plan_Ways_FollowTheWishAndWhatIsOpen(bool direct, bool mail, bool confirmed, bool closed, bool byDirect, bool byMail)
    {
        var profile = Profile(new NoticePreference(NoticeKind.Alert, direct, mail, DigestRhythm.AtOnce)) with
        {
            MailAddress = "a@b.example", IsMailConfirmed = confirmed, DirectClosedAt = closed ? Noon.AddHours(-1) : null,
        };

        Assert.Equal(new NoticePlan(byDirect, byMail, null), NoticeRoutes.Plan(profile, NoticeKind.Alert, Noon));
    }

    [Fact]
    public void Plan_ClosedADayAgo_TriesAgain() =>
        Assert.True(NoticeRoutes.Plan(NoticeProfile.Usual(User) with { DirectClosedAt = Noon.AddDays(-1) }, NoticeKind.Alert, Noon).Direct);

    [Fact]
    public void Plan_MailEndedByALink_IsNotMailedInPlaceOfADirectMessageEither()
    {
        var profile = Profile(new NoticePreference(NoticeKind.Alert, true, false, DigestRhythm.AtOnce, MailEnded: true)) with { MailAddress = "a@b.example", IsMailConfirmed = true, DirectClosedAt = Noon };

        Assert.Equal(NoticePlan.BellOnly, NoticeRoutes.Plan(profile, NoticeKind.Alert, Noon));
        Assert.True(NoticeRoutes.Plan(profile, NoticeKind.Job, Noon).Mail);
    }

    [Theory]

    // Over midnight, both sides of it, and at the end itself.
    [InlineData("Europe/Berlin", "22:00", "07:00", "2026-11-23T22:30:00Z", "2026-11-24T06:00:00Z")]
    [InlineData("Europe/Berlin", "22:00", "07:00", "2026-11-24T05:59:00Z", "2026-11-24T06:00:00Z")]
    [InlineData("Europe/Berlin", "22:00", "07:00", "2026-11-24T06:00:00Z", null)]
    [InlineData("Europe/Berlin", "22:00", "07:00", "2026-11-23T21:00:00Z", "2026-11-24T06:00:00Z")]
    [InlineData("Europe/Berlin", "22:00", "07:00", "2026-11-23T20:59:59Z", null)]

    // The night is an hour shorter, and longer.
    [InlineData("Europe/Berlin", "22:00", "07:00", "2026-03-28T23:00:00Z", "2026-03-29T05:00:00Z")]
    [InlineData("Europe/Berlin", "22:00", "07:00", "2026-10-24T23:00:00Z", "2026-10-25T06:00:00Z")]

    // An end that the clock leaps over comes with the leap; one that comes twice comes at once, and once more for what came between.
    [InlineData("Europe/Berlin", "22:00", "02:30", "2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", "22:00", "02:30", "2026-10-25T00:10:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("Europe/Berlin", "22:00", "02:30", "2026-10-25T01:10:00Z", "2026-10-25T01:30:00Z")]
    [InlineData("America/New_York", "01:00", "09:00", "2026-03-08T07:30:00Z", "2026-03-08T13:00:00Z")]
    public void QuietUntil_IsTheEndByThePersonsClock(string zone, string from, string to, string now, string? end)
    {
        var profile = Quiet(zone, from, to);
        DateTimeOffset? expected = end is null ? null : At(end);

        Assert.Equal(expected, NoticeRoutes.QuietUntil(profile, At(now)));
        Assert.Equal(expected, NoticeRoutes.Plan(profile, NoticeKind.Alert, At(now)).DueAt);
    }

    [Theory]
    [InlineData("UTC", 9, "2026-11-23T08:59:59Z", "2026-11-23T09:00:00Z")]
    [InlineData("UTC", 9, "2026-11-23T09:00:00Z", "2026-11-24T09:00:00Z")]
    [InlineData("Europe/Berlin", 9, "2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z")]
    [InlineData("Europe/Berlin", 9, "2026-10-24T07:00:00Z", "2026-10-25T08:00:00Z")]
    [InlineData("Europe/Berlin", 2, "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", 2, "2026-10-24T12:00:00Z", "2026-10-25T00:00:00Z")]
    [InlineData("Europe/Berlin", 2, "2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z")]
    [InlineData("Pacific/Apia", 9, "2011-12-29T20:00:00Z", "2011-12-30T19:00:00Z")]
    public void Plan_Daily_IsThePersonsHourOnceADay(string zone, int hour, string now, string due)
    {
        var profile = Profile(new NoticePreference(NoticeKind.Alert, true, false, DigestRhythm.Daily)) with { Zone = zone, DigestHour = hour };

        Assert.Equal(At(due), NoticeRoutes.Plan(profile, NoticeKind.Alert, At(now)).DueAt);
    }

    [Theory]
    [InlineData("UTC", "2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z")]
    [InlineData("UTC", "2026-11-23T08:59:59.9999999Z", "2026-11-23T09:00:00Z")]
    [InlineData("Asia/Kolkata", "2026-11-23T08:00:00Z", "2026-11-23T08:30:00Z")]
    public void Plan_Hourly_IsTheNextFullHourOfTheClock(string zone, string now, string due)
    {
        var profile = Profile(new NoticePreference(NoticeKind.Alert, true, false, DigestRhythm.Hourly)) with { Zone = zone };

        Assert.Equal(At(due), NoticeRoutes.Plan(profile, NoticeKind.Alert, At(now)).DueAt);
    }

    [Fact]
    public void Plan_DigestInQuietHours_WaitsForTheirEnd()
    {
        var profile = Quiet("UTC", "22:00", "07:30") with { DigestHour = 6, Preferences = [new NoticePreference(NoticeKind.Alert, true, false, DigestRhythm.Daily), new NoticePreference(NoticeKind.Job, true, false, DigestRhythm.Hourly)] };

        Assert.Equal(At("2026-11-24T07:30:00Z"), NoticeRoutes.Plan(profile, NoticeKind.Alert, Noon).DueAt);
        Assert.Equal(At("2026-11-24T07:30:00Z"), NoticeRoutes.Plan(profile, NoticeKind.Job, At("2026-11-23T21:10:00Z")).DueAt);
    }

    [Fact]
    public void Plan_ZoneThatThisMachineDoesNotKnow_IsUtc() =>
        Assert.Equal(At("2026-11-24T07:00:00Z"), NoticeRoutes.QuietUntil(Quiet("Mars/Olympus", "22:00", "07:00"), At("2026-11-23T23:00:00Z")));

    [Fact]
    public void QuietUntil_AnyZoneAnyTime_EndsWithinTwoDaysAndIsNotQuietThen() =>
        Gen.Select(Gen.Int[0, Zones.Length - 1].Select(n => Zones[n]), Gen.Int[0, 1439], Gen.Int[0, 1439], Gen.Int[0, 4 * 366 * 1440]).Where((_, from, to, _) => from != to).Sample((zone, from, to, minute) =>
        {
            var now = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute);
            var profile = NoticeProfile.Usual(User) with { Zone = zone, Quiet = new QuietHours(new TimeOnly(from / 60, from % 60), new TimeOnly(to / 60, to % 60)) };
            if (NoticeRoutes.QuietUntil(profile, now) is not { } end) return;
            Assert.True(end > now && end - now <= TimeSpan.FromHours(48));
            Assert.Null(NoticeRoutes.QuietUntil(profile, end));

            // Just before the end it is quiet: it does not end late. (Where the clock goes back it may be loud before, and quiet again.)
            Assert.Equal(end, NoticeRoutes.QuietUntil(profile, end.AddSeconds(-1)));
        }, iter: 20_000);

    [Fact]
    public void Daily_AnyZoneAnyHour_ComesOnceALocalDay() =>
        Gen.Select(Gen.Int[0, Zones.Length - 1].Select(n => Zones[n]), Gen.Int[0, 23], Gen.Int[0, 1400]).Sample((zone, hour, day) =>
        {
            var profile = Profile(new NoticePreference(NoticeKind.Alert, true, false, DigestRhythm.Daily)) with { Zone = zone, DigestHour = hour };
            var now = new DateTimeOffset(2024, 1, 1, 0, 30, 0, TimeSpan.Zero).AddDays(day);
            var first = NoticeRoutes.Plan(profile, NoticeKind.Alert, now).DueAt!.Value;
            var second = NoticeRoutes.Plan(profile, NoticeKind.Alert, first).DueAt!.Value;
            var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
            Assert.Equal(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(first, info).DateTime).AddDays(1), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(second, info).DateTime));
        }, iter: 20_000);

    private static NoticeProfile Profile(params NoticePreference[] preferences) => NoticeProfile.Usual(User) with { Preferences = preferences };

    private static NoticeProfile Quiet(string zone, string from, string to) => NoticeProfile.Usual(User) with { Zone = zone, Quiet = new QuietHours(Time(from), Time(to)) };

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
