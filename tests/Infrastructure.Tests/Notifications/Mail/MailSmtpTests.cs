using System.Diagnostics;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Notifications.Mail;
using DiscordAH.TestKit.Servers;
using Microsoft.Extensions.Options;
using MimeKit;

namespace DiscordAH.Infrastructure.Tests.Notifications.Mail;

public sealed class MailSmtpTests : IAsyncLifetime
{
    private readonly SmtpSink _sink = SmtpSink.Start();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [Fact]
    public async Task Send_Taken_IsDone()
    {
        Assert.IsType<Delivery.Done>(await SendAsync());

        var mail = Assert.Single(_sink.Mails);
        Assert.Equal(("desk@panel.example", "me@mail.example"), (mail.From, Assert.Single(mail.To)));
        using var content = new MemoryStream(mail.Content);
        var read = await MimeMessage.LoadAsync(content, Ct);
        Assert.Equal(("nonce@panel.example", "Title"), (read.MessageId, read.Subject));
        Assert.Contains("\n.dots at the start", read.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SmtpBehaviour.Busy, typeof(Delivery.Later))]
    [InlineData(SmtpBehaviour.ReceiverLater, typeof(Delivery.Later))]
    [InlineData(SmtpBehaviour.ReceiverRefused, typeof(Delivery.Refused))]
    [InlineData(SmtpBehaviour.ContentLater, typeof(Delivery.Later))]
    [InlineData(SmtpBehaviour.ContentRefused, typeof(Delivery.Refused))]
    [InlineData(SmtpBehaviour.DropBeforeData, typeof(Delivery.Later))]
    [InlineData(SmtpBehaviour.DropAfterData, typeof(Delivery.Unknown))]
    [InlineData(SmtpBehaviour.SilentAfterData, typeof(Delivery.Unknown))]
    public async Task Send_Fails_IsCalledWhatItIs_WithoutTheAddress(SmtpBehaviour behaviour, Type expected)
    {
        _sink.Behaviour = _ => behaviour;

        var delivery = await SendAsync();

        Assert.IsType(expected, delivery);
        var reason = delivery switch { Delivery.Later later => later.Reason, Delivery.Refused refused => refused.Reason, Delivery.Unknown unknown => unknown.Reason, _ => "" };
        Assert.NotEqual("", reason);
        Assert.DoesNotContain("me@mail.example", reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Send_NobodyListens_IsLater()
    {
        await _sink.DisposeAsync();

        Assert.IsType<Delivery.Later>(await SendAsync());
    }

    [Fact]
    public async Task Send_NobodyAnswers_EndsInTime()
    {
        await using var proxy = TcpProxy.Start(_sink.Port);
        proxy.Stall();
        var watch = Stopwatch.StartNew();

        Assert.IsType<Delivery.Later>(await SendAsync(port: proxy.Port));
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task Send_ServerWithoutTls_SendsNothing(MailSecurity security)
    {
        Assert.IsType<Delivery.Later>(await SendAsync(security));

        Assert.Empty(_sink.Mails);
    }

    [Fact]
    public async Task Send_ManyAtOnce_AllArriveOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => SendAsync(nonce: $"nonce{n}")));

        Assert.Equal(40, _sink.Mails.Select(mail => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(mail.Content))).Distinct().Count());
    }

    private async Task<Delivery> SendAsync(MailSecurity security = MailSecurity.None, int? port = null, string nonce = "nonce")
    {
        var options = new MailOptions { Smtp = { Host = "127.0.0.1", Port = port ?? _sink.Port, Security = security, Timeout = TimeSpan.FromSeconds(2) } };
        var letter = new MailLetter(
            new MailboxAddress("Desk", "desk@panel.example"), "me@mail.example", new Notice("Title", "Text\n.dots at the start"), NoticeKind.Alert, nonce, DateTimeOffset.UnixEpoch, null, null, null);
        using var mail = MailComposer.Compose(letter);
        return await new MailSmtp(Options.Create(options)).SendAsync(mail, nonce, Ct);
    }
}
