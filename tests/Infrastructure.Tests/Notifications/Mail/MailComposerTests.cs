using CsCheck;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Notifications.Mail;
using Microsoft.Extensions.Options;
using MimeKit;

namespace DiscordAH.Infrastructure.Tests.Notifications.Mail;

public sealed class MailComposerTests : IDisposable
{
    private const string Unsubscribe = "https://panel.example/notifications/unsubscribe?code=0123456789abcdef0123456789abcdef&kind=alert";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("discordah-mail-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Compose_HasBothBodies_LinksAndWaysOut()
    {
        using var mail = Parse(new Notice("Mycobloom 41g 20s on Illidan: 34 % below usual", "First.\nSecond.", "/alerts/firings/3", new NoticeCard([new NoticeLine("Median", "62g")], null, [])));

        Assert.Equal(("0123456789abcdef012345678@panel.example", "Mycobloom 41g 20s on Illidan: 34 % below usual"), (mail.MessageId, mail.Subject));
        Assert.Equal(("desk@panel.example", "me@mail.example"), (mail.From.Mailboxes.Single().Address, mail.To.Mailboxes.Single().Address));
        Assert.Equal($"<{Unsubscribe}>", mail.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        Assert.Equal("auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
        Assert.IsType<MultipartAlternative>(mail.Body);
        foreach (var body in new[] { mail.TextBody, mail.HtmlBody })
        {
            Assert.Contains("https://panel.example/alerts/firings/3", body, StringComparison.Ordinal);
            Assert.Contains("62g", body, StringComparison.Ordinal);
            Assert.Contains("You get this mail because", body, StringComparison.Ordinal);
            Assert.Contains("/notifications/unsubscribe?code=", body, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<img", mail.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme:dark", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("width=device-width", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_HostileTexts_StayTexts()
    {
        const string evil = "Sword\r\nBcc: victim@mail.example\r\n\r\n<script>alert(1)</script> \u2028 \"'&";
        using var mail = Parse(new Notice(evil, evil + "\r\n.\r\nQUIT", "/x\"><b>", new NoticeCard([new NoticeLine(evil, evil)], null, [])));

        Assert.Empty(mail.Bcc);
        Assert.Equal("me@mail.example", mail.To.Mailboxes.Single().Address);
        Assert.DoesNotContain("\n", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("<script>", mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", mail.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_AnyTexts_ParsesBack_WithTheSameHeaders() => Gen.Select(Gen.String[0, 400], Gen.String[0, 2000]).Sample((title, text) =>
    {
        using var mail = Parse(new Notice(title, text, null, new NoticeCard([new NoticeLine(title, text)], null, [])));
        Assert.Equal(
            ["Auto-Submitted", "Content-Type", "Date", "From", "List-Unsubscribe", "List-Unsubscribe-Post", "MIME-Version", "Message-Id", "Subject", "To"],
            mail.Headers.Select(header => header.Field).Concat(mail.Body!.Headers.Select(header => header.Field)).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(2, mail.BodyParts.Count());
        Assert.DoesNotContain(mail.HtmlBody!.Split("</h1>")[0].Split("<h1>")[1], mark => mark is '<' or '>');
    }, iter: 300);

    [Fact]
    public async Task Pickup_TwiceTheSame_IsOneWholeFile()
    {
        var pickup = new MailPickup(Options.Create(new MailOptions { PickupDirectory = _folder.FullName }));
        using var first = MailComposer.Compose(Letter(new Notice("One", "Text")));
        using var second = MailComposer.Compose(Letter(new Notice("One", "Text")));

        Assert.IsType<Delivery.Done>(await pickup.SendAsync(first, "abc", Ct));
        Assert.IsType<Delivery.Done>(await pickup.SendAsync(second, "abc", Ct));

        Assert.Equal("abc.eml", Assert.Single(_folder.GetFiles()).Name);
        using var read = await MimeMessage.LoadAsync(Path.Combine(_folder.FullName, "abc.eml"), Ct);
        Assert.Equal("One", read.Subject);
    }

    [Fact]
    public async Task Pickup_FolderThatCannotBe_IsLater()
    {
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "", Ct);
        using var mail = MailComposer.Compose(Letter(new Notice("One", "Text")));

        Assert.IsType<Delivery.Later>(await new MailPickup(Options.Create(new MailOptions { PickupDirectory = Path.Combine(file, "mail") })).SendAsync(mail, "abc", Ct));
    }

    [Theory]
    [InlineData("desk@panel.example", true)]
    [InlineData("Auction desk <desk@panel.example>", true)]
    [InlineData("desk@panel.example\r\nBcc: x@y.example", false)]
    [InlineData("desk", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Sender_IsOneAddress(string? text, bool isGood) => Assert.Equal(isGood, MailSender.TryParse(text, out _));

    [Theory]
    [InlineData("Mail:Smtp:Host", "mail.example", null, "Mail:From")]
    [InlineData("Mail:PickupDirectory", "x", "desk@panel.example", "Panel:PublicUrl")]
    public void Settings_ThatCannotWork_AreNamed(string key, string value, string? from, string named)
    {
        var options = new MailOptions { From = from };
        if (key == "Mail:PickupDirectory") options.PickupDirectory = value;
        else options.Smtp.Host = value;
        var result = new MailOptionsValidator(new PanelAddress(null)).Validate(null, options);

        Assert.Contains(result.Failures!, fault => fault.StartsWith(named, StringComparison.Ordinal));
        Assert.True(new MailOptionsValidator(new PanelAddress(null)).Validate(null, new MailOptions()).Succeeded);
    }

    [Fact]
    public void Settings_PasswordInClear_IsRefused()
    {
        var options = new MailOptions { From = "a@b.example", Smtp = { Host = "mail.example", Security = MailSecurity.None, User = "u", Password = "p" } };

        Assert.Contains(new MailOptionsValidator(new PanelAddress("https://panel.example")).Validate(null, options).Failures!, fault => fault.StartsWith("Mail:Smtp:User", StringComparison.Ordinal));
    }

    private static MailLetter Letter(Notice notice) => new(
        new MailboxAddress("Desk", "desk@panel.example"), "me@mail.example", notice, NoticeKind.Alert, "0123456789abcdef012345678", DateTimeOffset.UnixEpoch,
        new PanelAddress("https://panel.example").Absolute(notice.Link), Unsubscribe, "https://panel.example/notifications/settings");

    private static MimeMessage Parse(Notice notice)
    {
        using var composed = MailComposer.Compose(Letter(notice));
        using var bytes = new MemoryStream();
        composed.WriteTo(bytes);
        bytes.Position = 0;
        return MimeMessage.Load(bytes);
    }
}
