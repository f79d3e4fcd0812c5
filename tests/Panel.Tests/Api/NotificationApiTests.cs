namespace DiscordAH.Panel.Tests.Api;

public sealed class NotificationApiTests : IAsyncLifetime
{
    private TestPanel _panel = null!;
    private Browser _member = null!;

    public async ValueTask InitializeAsync()
    {
        _panel = await TestPanel.StartAsync();
        _member = await _panel.SignInAsync(People.Member);
    }

    public async ValueTask DisposeAsync()
    {
        _member.Dispose();
        await _panel.DisposeAsync();
    }

    [Fact]
    public async Task Read_MarksOne_ThenAll_OfThisPersonAlone()
    {
        Assert.Equal("3", (await _member.CallAsync("GET", "/api/notifications")).Body.Text("unread"));
        Assert.Equal(204, (await _member.CallAsync("POST", "/api/notifications/read", """{"id":2}""")).Status);
        Assert.Equal("2", (await _member.CallAsync("GET", "/api/notifications")).Body.Text("unread"));
        Assert.Equal(204, (await _member.CallAsync("POST", "/api/notifications/read", "{}")).Status);
        Assert.Equal("0", (await _member.CallAsync("GET", "/api/notifications")).Body.Text("unread"));
        using var officer = await _panel.SignInAsync(People.Officer);
        Assert.Equal("3", (await officer.CallAsync("GET", "/api/notifications")).Body.Text("unread"));
    }

    [Fact]
    public async Task Preferences_ChangeWhatIsNamed_AndNullEndsQuietHours()
    {
        var (status, body) = await _member.CallAsync(
            "PATCH", "/api/notification-preferences", """{"digestHour":7,"quiet":null,"preferences":[{"kind":"alert","direct":false,"mail":true,"rhythm":"daily"}]}""");

        Assert.Equal(200, status);
        Assert.Equal(("Europe/Berlin", "7", ""), (body.Text("zone"), body.Text("digestHour"), body.Text("quiet")));
        var alert = body.GetProperty("preferences").EnumerateArray().Single(one => one.Text("kind") == "alert");
        Assert.Equal(("False", "True", "daily"), (alert.Text("direct"), alert.Text("mail"), alert.Text("rhythm")));
        Assert.Equal("True", body.GetProperty("preferences").EnumerateArray().Single(one => one.Text("kind") == "job").Text("direct"));
    }

    [Theory]
    [InlineData("""{"zone":"Mars/Base"}""", "notice.unknown_zone")]
    [InlineData("""{"digestHour":24}""", "notice.bad_hour")]
    [InlineData("""{"quiet":{"from":"22:00","to":"22:00"}}""", "notice.bad_hour")]
    [InlineData("""{"quiet":{"from":"late","to":"22:00"}}""", "request.body")]
    [InlineData("""{"preferences":[{"kind":"gossip","direct":true,"mail":false,"rhythm":"daily"}]}""", "request.body")]
    [InlineData("""{"preferences":[{"kind":"alert","direct":true,"mail":false,"rhythm":"weekly"}]}""", "request.body")]
    [InlineData("""{"mailAddress":"nobody"}""", "notice.bad_mail_address")]
    [InlineData("""{"mail":"a@example.org"}""", "request.body")]
    public async Task Preferences_Wrong_AreRefused(string json, string code)
    {
        var (status, body) = await _member.CallAsync("PATCH", "/api/notification-preferences", json);
        Assert.Equal((400, code), (status, body.Text("code")));
    }

    [Fact]
    public async Task Preferences_MailWithoutConfirmedAddress_IsRefused_AndANewAddressIsUnconfirmed()
    {
        using var officer = await _panel.SignInAsync(People.Officer);
        var (status, body) = await officer.CallAsync("PATCH", "/api/notification-preferences", """{"preferences":[{"kind":"alert","direct":true,"mail":true,"rhythm":"atOnce"}]}""");
        Assert.Equal((400, "notice.no_mail_address"), (status, body.Text("code")));

        (status, body) = await officer.CallAsync("PATCH", "/api/notification-preferences", """{"mailAddress":"officer@example.org"}""");
        Assert.Equal((200, "officer@example.org", "False"), (status, body.Text("mailAddress"), body.Text("mailConfirmed")));
        (_, body) = await officer.CallAsync("PATCH", "/api/notification-preferences", """{"mailAddress":null}""");
        Assert.Equal("", body.Text("mailAddress"));
    }

    [Fact]
    public async Task OneClickUnsubscribe_NeedsNeitherSessionNorOriginNorToken_OnlyTheCode()
    {
        using var program = _panel.Anonymous();
        var request = new HttpRequestMessage(HttpMethod.Post, $"/notifications/unsubscribe?code={SeededNotices.GoodCode}&kind=alert")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" }),
        };
        using var response = await program.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(DiscordAH.Domain.Notifications.NoticeKind.Alert, Assert.Single(_panel.Notices.Ended));

        using var wrong = await program.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/notifications/unsubscribe?code=" + new string('0', 32)) { Content = new FormUrlEncodedContent([]) });
        Assert.Equal(400, (int)wrong.StatusCode);
        using var confirm = await program.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/notifications/confirm?code=" + SeededNotices.GoodCode) { Content = new FormUrlEncodedContent([]) });
        Assert.Equal(403, (int)confirm.StatusCode);
    }

    [Fact]
    public async Task LinksOfMails_Opened_OnlyAsk()
    {
        using var anybody = _panel.Anonymous();
        using var unsubscribe = await anybody.GetAsync(DiscordAH.Domain.Notifications.NoticePages.UnsubscribeFrom(SeededNotices.GoodCode, DiscordAH.Domain.Notifications.NoticeKind.Alert));
        Assert.Contains("End mail of this kind", await unsubscribe.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(_panel.Notices.Ended);
        using var confirm = await anybody.GetAsync(DiscordAH.Domain.Notifications.NoticePages.ConfirmWith(SeededNotices.GoodCode));
        Assert.Contains("Yes, it is mine", await confirm.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
