using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Notifications;
using DiscordAH.Bot.Tests.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Bot.Tests.Notifications;

public sealed class NotifyCommandsTests
{
    private static readonly UserId Ann = new(1);
    private readonly Mock<INoticeUseCases> _useCases = new();
    private readonly ServiceProvider _services;
    private NoticeProfile _profile = NoticeProfile.Usual(Ann);

    public NotifyCommandsTests()
    {
        _useCases.Setup(one => one.FindAsync(Ann, It.IsAny<CancellationToken>())).ReturnsAsync(() => _profile);
        _useCases.Setup(one => one.ChangeAsync(It.IsAny<ChangeNoticeProfile.Request>(), It.IsAny<CancellationToken>())).ReturnsAsync((ChangeNoticeProfile.Request asked, CancellationToken _) => _profile = _profile with
        {
            Zone = asked.Zone ?? _profile.Zone,
            Quiet = asked.NoQuiet ? null : asked.Quiet ?? _profile.Quiet,
            DigestHour = asked.DigestHour ?? _profile.DigestHour,
            Preferences = asked.Preferences is { } some ? [.. _profile.Preferences.Where(old => some.All(one => one.Kind != old.Kind)), .. some] : _profile.Preferences,
        });
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(MarketSamples.Now)).AddNotifyCommands().Replace(ServiceDescriptor.Singleton(_useCases.Object));
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    [Fact]
    public async Task Show_NothingSaid_NamesTheNextSteps()
    {
        var embed = (await RunAsync("notify show")).Embeds[0];

        Assert.All(new[] { "`/notify zone`", "`/notify quiet`", "`/notify mail`", "**Daily digests** at 09:00" }, part => Assert.Contains(part, embed.Description, StringComparison.Ordinal));
        Assert.Equal(("Alerts", "Direct message, at once"), (embed.Fields[0].Name, embed.Fields[0].Value));
    }

    [Fact]
    public async Task Show_DirectMessagesClosed_SaysWhatToDo()
    {
        _profile = _profile with { DirectClosedAt = MarketSamples.Now.AddDays(-1), MailAddress = "ann@example.org", IsMailConfirmed = false };

        var text = (await RunAsync("notify show")).Embeds[0].Description!;

        Assert.Contains("privacy settings", text, StringComparison.Ordinal);
        Assert.Contains("a…\\@example.org, not confirmed yet", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_OneThing_LeavesTheOthers()
    {
        _profile = _profile with { Preferences = [new NoticePreference(NoticeKind.Alert, true, false, DigestRhythm.Hourly)] };

        var reply = await RunAsync("notify set", ("kind", "alert"), ("how", "both"));

        Assert.Equal(new NoticePreference(NoticeKind.Alert, true, true, DigestRhythm.Hourly), _profile.For(NoticeKind.Alert));
        Assert.Equal("Noted. Alerts: direct message and mail, once an hour, together.", reply.Text);
        await RunAsync("notify set", ("kind", "alert"), ("rhythm", "daily"), ("digest-hour", "18"));
        Assert.Equal((DigestRhythm.Daily, true, 18), (_profile.For(NoticeKind.Alert).Rhythm, _profile.For(NoticeKind.Alert).Mail, _profile.DigestHour));
        await RunAsync("notify set", ("kind", "job"), ("how", "panel"));
        Assert.Equal((false, false), (_profile.For(NoticeKind.Job).Direct, _profile.For(NoticeKind.Job).Mail));
    }

    [Fact]
    public async Task Set_MailWithoutAnAddress_SaysWhatToDo()
    {
        _useCases.Setup(one => one.ChangeAsync(It.IsAny<ChangeNoticeProfile.Request>(), It.IsAny<CancellationToken>())).ReturnsAsync(new NoticeErrors.NoMailAddress());

        Assert.Contains("`/notify mail`", (await RunAsync("notify set", ("kind", "alert"), ("how", "mail"))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("22", "7", 22, 0, 7)]
    [InlineData("22:30", "7", 22, 30, 7)]
    public async Task Quiet_TwoHours_AreSet_AndNoneEndsThem(string from, string to, int hour, int minute, int end)
    {
        var reply = await RunAsync("notify quiet", ("from", from), ("to", to));

        Assert.Equal(new QuietHours(new TimeOnly(hour, minute), new TimeOnly(end, 0)), _profile.Quiet);
        Assert.Contains("They count in UTC until you set your time zone", reply.Text, StringComparison.Ordinal);
        await RunAsync("notify quiet");
        Assert.Null(_profile.Quiet);
    }

    [Theory]
    [InlineData("22", null)]
    [InlineData("22", "22")]
    [InlineData("late", "7")]
    public async Task Quiet_Nonsense_ShowsAnExample(string from, string? to)
    {
        (string, string)[] options = to is null ? [("from", from)] : [("from", from), ("to", to)];

        Assert.Contains("`from:22 to:7`", (await RunAsync("notify quiet", options)).Text, StringComparison.Ordinal);
        Assert.Null(_profile.Quiet);
    }

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("Atlantis", "Atlantis")]
    public async Task Zone_ACity_NamesItsZone(string typed, string zone)
    {
        await RunAsync("notify zone", ("zone", typed));

        _useCases.Verify(one => one.ChangeAsync(It.Is<ChangeNoticeProfile.Request>(asked => asked.Zone == zone), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task Zone_Set_TellsTheTimeThere() =>
        Assert.Equal("Your time zone is Europe/Berlin, where it is 21:15 now.", (await RunAsync("notify zone", ("zone", "Europe/Berlin"))).Text);

    [Theory]
    [InlineData("", "Europe/London")]
    [InlineData("york", "America/New_York")]
    [InlineData("los an", "America/Los_Angeles")]
    public async Task Zone_Typed_SuggestsZones(string typed, string first)
    {
        var choices = await Command("notify zone").SuggestAsync(Call("notify zone"), "zone", typed, default);

        Assert.Equal(first, choices[0].Value);
        Assert.InRange(choices.Count, 1, 25);
    }

    [Fact]
    public async Task Mail_TheAddressIsTypedIntoAForm_AndShownMasked()
    {
        _useCases.Setup(one => one.SetMailAsync(Ann, "ann@example.org", It.IsAny<CancellationToken>())).ReturnsAsync(_profile with { MailAddress = "ann@example.org" });
        Assert.Empty(Command("notify mail").Definition.Options);
        var reply = await RunAsync("notify mail");
        var button = Assert.IsType<Component.Button>(reply.Rows[0][0]);

        var form = Assert.IsType<ComponentAnswer.Form>(await PressAsync(button.State)).Modal;
        var sent = Assert.IsType<ComponentAnswer.Update>(await PressAsync(form.State, ("address", " ann@example.org ")));

        Assert.StartsWith("I sent a mail to a…\\@example.org.", sent.Reply.Text, StringComparison.Ordinal);
        Assert.True(sent.Reply.Ephemeral);
        Assert.Contains("Remove address", sent.Reply.Rows[0].OfType<Component.Button>().Select(one => one.Label));
    }

    [Fact]
    public async Task Mail_Refused_SaysWhy()
    {
        _useCases.Setup(one => one.SetMailAsync(Ann, It.IsAny<string?>(), It.IsAny<CancellationToken>())).ReturnsAsync(new NoticeErrors.BadMailAddress());

        Assert.Equal(new NoticeErrors.BadMailAddress().Message, Assert.IsType<ComponentAnswer.Message>(await PressAsync("set", ("address", "nonsense"))).Reply.Text);
    }

    [Fact]
    public async Task Mail_Removed_IsConfirmed()
    {
        _useCases.Setup(one => one.SetMailAsync(Ann, null, It.IsAny<CancellationToken>())).ReturnsAsync(_profile);

        Assert.StartsWith("Removed.", Assert.IsType<ComponentAnswer.Update>(await PressAsync("remove")).Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_MakeATreeThatDiscordTakes() =>
        Assert.Equal(["mail", "quiet", "set", "show", "zone"], Assert.Single(new CommandCatalogue(_services.GetServices<ICommand>()).Roots).Children.Select(child => child.Word));

    private ICommand Command(string path) => _services.GetServices<ICommand>().Single(one => one.Definition.Path == path);

    private static CommandCall Call(string path, params (string Name, string Value)[] options) => MarketSamples.Call(path, 0, options);

    private async Task<Reply> RunAsync(string path, params (string Name, string Value)[] options)
    {
        var reply = await Command(path).RunAsync(Call(path, options), TestContext.Current.CancellationToken);
        Assert.True(reply.Ephemeral);
        ReplyLimits.Check(reply);
        return reply;
    }

    private Task<ComponentAnswer> PressAsync(string state, params (string Name, string Value)[] fields) => _services.GetServices<IComponent>().Single().RunAsync(
        new ComponentCall("mail", state, MarketSamples.Caller(0), [], fields.ToDictionary(one => one.Name, one => one.Value), IsOnEphemeral: true), TestContext.Current.CancellationToken);
}
