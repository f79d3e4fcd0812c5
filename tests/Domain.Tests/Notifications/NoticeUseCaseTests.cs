using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Domain.Tests.Notifications;

public sealed class NoticeUseCaseTests
{
    private static readonly UserId User = new(7);
    private static readonly CancellationToken Ct = CancellationToken.None;
    private readonly Mock<INoticeProfiles> _profiles = new(MockBehavior.Strict);
    private readonly Mock<IMailAddresses> _addresses = new(MockBehavior.Strict);
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private NoticeProfile? _saved;

    public NoticeUseCaseTests()
    {
        Stands(NoticeProfile.Usual(User));
        _profiles.Setup(store => store.SaveAsync(It.IsAny<NoticeProfile>(), Ct)).Callback((NoticeProfile profile, CancellationToken _) => _saved = profile).Returns(Task.CompletedTask);
    }

    [Theory]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData(" America/New_York ", "America/New_York")]
    [InlineData("utc", "UTC")]
    public async Task Change_Zone_IsWrittenAsIanaSpellsIt(string typed, string stored)
    {
        Assert.True((await ChangeAsync(new ChangeNoticeProfile.Request(User, Zone: typed))).Succeeded);

        Assert.Equal(stored, _saved!.Zone);
    }

    [Theory]
    [InlineData("Berlin")]
    [InlineData("")]
    [InlineData("CET")]
    [InlineData("../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("Europe/Atlantis")]
    public async Task Change_NoZone_IsRefused(string typed)
    {
        Assert.IsType<NoticeErrors.UnknownZone>((await ChangeAsync(new ChangeNoticeProfile.Request(User, Zone: typed))).Error);

        Assert.Null(_saved);
    }

    [Fact]
    public async Task Change_BadHours_AreRefused()
    {
        Assert.IsType<NoticeErrors.BadHour>((await ChangeAsync(new ChangeNoticeProfile.Request(User, DigestHour: 24))).Error);
        Assert.IsType<NoticeErrors.BadHour>((await ChangeAsync(new ChangeNoticeProfile.Request(User, DigestHour: -1))).Error);
        Assert.IsType<NoticeErrors.BadHour>((await ChangeAsync(new ChangeNoticeProfile.Request(User, Quiet: new QuietHours(new TimeOnly(7, 0), new TimeOnly(7, 0))))).Error);
    }

    [Fact]
    public async Task Change_WhatIsNotNamed_Stays()
    {
        Stands(NoticeProfile.Usual(User) with { Zone = "Europe/Berlin", Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)), DigestHour = 18 });

        await ChangeAsync(new ChangeNoticeProfile.Request(User, DigestHour: 8));

        Assert.Equal(("Europe/Berlin", new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)), 8), (_saved!.Zone, _saved.Quiet, _saved.DigestHour));
        Assert.Empty(_saved.Preferences);

        await ChangeAsync(new ChangeNoticeProfile.Request(User, NoQuiet: true));
        Assert.Null(_saved.Quiet);
    }

    [Fact]
    public async Task Change_MailWithoutAnAddress_IsRefused_WithOneNot()
    {
        var wish = new ChangeNoticeProfile.Request(User, Preferences: [new NoticePreference(NoticeKind.Alert, true, true, DigestRhythm.AtOnce)]);

        Assert.IsType<NoticeErrors.NoMailAddress>((await ChangeAsync(wish)).Error);
        Stands(NoticeProfile.Usual(User) with { MailAddress = "a@b.example", IsMailConfirmed = true });
        Assert.True((await ChangeAsync(wish)).Succeeded);
    }

    [Theory]
    [InlineData("no at")]
    [InlineData("a@b")]
    [InlineData("a@b.c, d@e.f")]
    [InlineData("a@b.example\r\nBcc: x@y.example")]
    [InlineData("\"a\"@b.example")]
    [InlineData("a b@c.example")]
    [InlineData("<a@b.example>")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("a@127.0.0.1")]
    [InlineData("a@-b.example")]
    [InlineData("a..b@c.example")]
    public async Task SetMail_NoAddress_IsRefused(string text) => Assert.IsType<NoticeErrors.BadMailAddress>((await SetAsync(text)).Error);

    [Fact]
    public async Task SetMail_MailOff_IsRefused() =>
        Assert.IsType<NoticeErrors.MailOff>((await new SetMailAddress(_profiles.Object, _addresses.Object, MailRules.Off, _clock).RunAsync(User, "a@b.example", Ct)).Error);

    [Fact]
    public async Task SetMail_AsksTheAddress_WithACodeInTheLink_ThatIsNotInTheKey()
    {
        MailQuestion? asked = null;
        OutboxMessage? mail = null;
        _addresses.Setup(store => store.TryAskAsync(It.IsAny<MailQuestion>(), It.IsAny<OutboxMessage>(), It.IsAny<MailRules>(), Ct))
            .Callback((MailQuestion question, OutboxMessage message, MailRules _, CancellationToken _) => (asked, mail) = (question, message)).ReturnsAsync(true);

        Assert.True((await SetAsync(" Some.One+ah@Mail.EXAMPLE ")).Succeeded);

        Assert.Equal(("Some.One+ah@mail.example", OutboxChannels.Mail, "Some.One+ah@mail.example"), (asked!.Address, mail!.Channel, mail.Target));
        Assert.Equal($"/notifications/confirm?code={asked.Code}", mail.Notice.Link);
        Assert.True(NoticeCodes.IsCode(asked.Code));
        Assert.DoesNotContain(asked.Code, mail.Key, StringComparison.Ordinal);
        Assert.Null(mail.For);
    }

    [Fact]
    public async Task SetMail_AskedTooOften_IsSaid()
    {
        _addresses.Setup(store => store.TryAskAsync(It.IsAny<MailQuestion>(), It.IsAny<OutboxMessage>(), It.IsAny<MailRules>(), Ct)).ReturnsAsync(false);

        Assert.IsType<NoticeErrors.AskedTooOften>((await SetAsync("a@b.example")).Error);
    }

    [Fact]
    public async Task SetMail_TheConfirmedOneAgain_AsksNobody()
    {
        Stands(NoticeProfile.Usual(User) with { MailAddress = "a@b.example", IsMailConfirmed = true });

        Assert.True((await SetAsync("a@b.example")).Succeeded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("' OR 1=1 --")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    public async Task Codes_ThatAreNone_AreRefusedWithoutLooking(string code)
    {
        Assert.IsType<NoticeErrors.BadCode>((await new ConfirmMailAddress(_profiles.Object, _addresses.Object, _clock).RunAsync(code, Ct)).Error);
        Assert.IsType<NoticeErrors.BadCode>((await new Unsubscribe(_profiles.Object, _addresses.Object).RunAsync(code, null, Ct)).Error);
    }

    [Theory]
    [InlineData("/alerts/firings/3", "https://panel.example/alerts/firings/3")]
    [InlineData("https://elsewhere.example/x", "https://elsewhere.example/x")]
    [InlineData("//elsewhere.example/x", "https://panel.example/elsewhere.example/x")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void PanelAddress_MakesPathsAddresses(string? link, string? expected) => Assert.Equal(expected, new PanelAddress("https://panel.example/").Absolute(link));

    [Fact]
    public void PanelAddress_Unknown_LeavesPathsOut() => Assert.Null(new PanelAddress(null).Absolute("/alerts"));

    private void Stands(NoticeProfile profile) => _profiles.Setup(store => store.FindAsync(User, Ct)).ReturnsAsync(profile);

    private Task<Result<NoticeProfile>> ChangeAsync(ChangeNoticeProfile.Request request) => new ChangeNoticeProfile(_profiles.Object).RunAsync(request, Ct);

    private Task<Result<NoticeProfile>> SetAsync(string address) => new SetMailAddress(_profiles.Object, _addresses.Object, new MailRules(true, 5, 3), _clock).RunAsync(User, address, Ct);
}
