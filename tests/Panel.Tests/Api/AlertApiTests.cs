using DiscordAH.Domain.Alerts;

namespace DiscordAH.Panel.Tests.Api;

public sealed class AlertApiTests : IAsyncLifetime
{
    private TestPanel _panel = null!;
    private Browser _member = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
    public async Task List_ShowsOwnAlertsWithTheirRules_AndHowManyThereMayBe()
    {
        var (status, body) = await _member.CallAsync("GET", "/api/price-alerts?status=paused");

        Assert.Equal(200, status);
        var alert = Assert.Single(body.GetProperty("alerts").EnumerateArray());
        Assert.Equal("2", alert.Text("id"));
        Assert.Equal("30% below median of 14 days and (new low of 30 days or quantity 40% above median of 7 days)", alert.Text("when"));
        Assert.Equal("PT6H", alert.Text("coolDown"));
        Assert.Equal("2825-i619", alert.Text("item"));
        Assert.Equal("us-area-52", alert.Text("realm"));
        Assert.Equal("It was paused by hand.", alert.Text("reason"));
        Assert.Equal("5", body.GetProperty("counts").Text("mine"));
        Assert.Equal("50", body.GetProperty("counts").Text("mostMine"));
    }

    [Fact]
    public async Task Get_GivesFiringsWithMoneyAndOutcome()
    {
        var (_, body) = await _member.CallAsync("GET", "/api/price-alerts/1");

        Assert.Equal("3", body.Text("total"));
        var oldest = body.GetProperty("firings")[2];
        Assert.Equal("1023411", oldest.GetProperty("price").Text("copper"));
        Assert.Equal("102g 34s 11c", oldest.GetProperty("price").Text("formatted"));
        Assert.Equal("Median of 14 days", oldest.GetProperty("facts")[0].Text("name"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, body.GetProperty("firings")[0].GetProperty("afterWeek").ValueKind);
    }

    [Fact]
    public async Task Create_DryRun_SaysWhatItWouldHaveDone_AndWritesNothing()
    {
        var before = (await _panel.Alerts.OfOwnerAsync(new(900000000000000101), Ct)).Count;
        var (status, body) = await _member.CallAsync(
            "POST", "/api/price-alerts/smart",
            """{"item":"Bow of Searing Arrows","realm":"us-area-52","when":"price < 110g","minimumQuantity":5,"coolDown":"1d","hours":{"from":"08:00","to":"23:00","zone":"Europe/Berlin"},"dryRun":true}""");

        Assert.Equal(200, status);
        Assert.Equal("price below 110g", body.Text("when"));
        Assert.Equal("P1D", body.Text("coolDown"));
        Assert.Equal("Europe/Berlin", body.GetProperty("hours").Text("zone"));
        Assert.InRange(body.GetProperty("firings").GetArrayLength(), 1, 31);
        Assert.Equal("1234567", body.GetProperty("now").GetProperty("price").Text("copper"));
        Assert.Equal(before, (await _panel.Alerts.OfOwnerAsync(new(900000000000000101), Ct)).Count);
    }

    [Fact]
    public async Task Create_MakesTheAlert_AndSaysWhereItIs()
    {
        var (status, body) = await _member.CallAsync("POST", "/api/price-alerts/smart", """{"item":"2825-i632","realm":"us-area-52","when":"price below 90g","expires":"2026-12-24T18:00:00Z","target":{"way":"person"}}""");

        Assert.Equal(201, status);
        var id = body.GetProperty("alert").Text("id");
        var (_, found) = await _member.CallAsync("GET", "/api/price-alerts/" + id);
        Assert.Equal("price below 90g", found.GetProperty("alert").Text("when"));
        Assert.StartsWith("2026-12-24T18:00:00", found.GetProperty("alert").Text("expires"), StringComparison.Ordinal);

        var (again, refusal) = await _member.CallAsync("POST", "/api/price-alerts/smart", """{"item":"2825-i632","realm":"us-area-52","when":"price below 90g 50s"}""");
        Assert.Equal(409, again);
        Assert.Equal("alert.nearly_the_same", refusal.Text("code"));
        Assert.Equal(id, refusal.GetProperty("suggestions")[0].Text("value"));
    }

    [Theory]
    [InlineData("""{"item":"2825","realm":"us-area-52","when":"cheap"}""", 400, "alert.bad_rule", "#/when")]
    [InlineData("""{"item":"2825","realm":"us-area-52","when":"price below 45g","minimumQuantity":0}""", 400, "alert.bad_rule", "#/when")]
    [InlineData("""{"item":"2825","realm":"us-area-52","when":"price below 45g","coolDown":"soon"}""", 400, "request.body", "#/coolDown")]
    [InlineData("""{"item":"2825","realm":"us-area-52","when":"price below 45g","expires":"tomorrow"}""", 400, "request.body", "#/expires")]
    [InlineData("""{"item":"2825","realm":"us-area-52","when":"price below 45g","hours":{"from":"8","to":"23:00","zone":"Mars/Base"}}""", 400, "request.body", "#/hours/from")]
    [InlineData("""{"item":"2825","realm":"us-area-52","when":"price below 45g","target":{"way":"mail"}}""", 400, "request.body", "#/target/way")]
    [InlineData("""{"item":"2825","realm":"us-area-52","when":"price below 45g","target":{"way":"channel","channel":"900000000000000031"}}""", 403, "alert.officers_only", "#/target")]
    [InlineData("""{"item":"2825","realm":"us-area-52","when":"price below 45g","sudo":true}""", 400, "request.body", "#")]
    [InlineData("""{"item":"2825","realm":"us-area-52","when":"price below 45g","when":"price below 46g"}""", 400, "request.body", null)]
    [InlineData("""{"item":"2825","realm":"us-area-52","when":"price below 45g","minimumQuantity":"5"}""", 400, "request.body", null)]
    [InlineData("""{"item":"Bow of Searing Arows","realm":"us-area-52","when":"price below 45g"}""", 404, "market.unknown_item", "#/item")]
    [InlineData("""{"item":"2825","realm":"us-area-53","when":"price below 45g"}""", 404, "market.unknown_realm", "#/realm")]
    [InlineData("""{"item":"210796","realm":"us-area-52","when":"30% below other realms"}""", 400, "alert.no_realms", "#/when")]
    public async Task Create_Wrong_IsRefusedWithTheFieldAndItsReason(string json, int expected, string code, string? pointer)
    {
        var (status, body) = await _member.CallAsync("POST", "/api/price-alerts/smart", json);

        Assert.Equal((expected, code), (status, body.Text("code")));
        if (pointer is not null) Assert.Contains(body.GetProperty("errors").EnumerateArray(), fault => fault.Text("pointer") == pointer || pointer == "#");
    }

    [Fact]
    public async Task Create_InAChannel_ByAPanelWithoutTheBot_SaysWhereToDoIt()
    {
        using var officer = await _panel.SignInAsync(People.Officer);
        var (status, body) = await officer.CallAsync(
            "POST", "/api/price-alerts/smart", """{"item":"2825-i632","realm":"us-area-52","when":"price below 45g","target":{"way":"channel","channel":"900000000000000031"}}""");
        Assert.Equal((400, "alert.channel_unusable"), (status, body.Text("code")));
        Assert.Contains("/alert create", body.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_NamesWhatChanges_NullGoesBackToTheUsual_AndTheRestStays()
    {
        var (status, body) = await _member.CallAsync("PATCH", "/api/price-alerts/1", """{"revision":4,"coolDown":"2d","expires":"2026-12-24T18:00:00Z"}""");
        Assert.Equal((403, "alert.officers_only"), (status, body.Text("code")));

        (status, body) = await _member.CallAsync("PATCH", "/api/price-alerts/2", """{"revision":4,"coolDown":"2d","expires":"2026-12-24T18:00:00Z","hours":{"from":"22:00","to":"06:00","zone":"UTC"}}""");
        Assert.Equal((200, "P2D", "paused"), (status, body.Text("coolDown"), body.Text("status")));
        Assert.Equal("30% below median of 14 days and (new low of 30 days or quantity 40% above median of 7 days)", body.Text("when"));

        (status, body) = await _member.CallAsync("PATCH", "/api/price-alerts/2", """{"coolDown":null,"expires":null,"hours":null}""");
        Assert.Equal((200, "PT6H", "", ""), (status, body.Text("coolDown"), body.Text("expires"), body.Text("hours")));
    }

    [Fact]
    public async Task Change_OfWhatChangedSince_Is409_AndLeavesItAlone()
    {
        await _member.CallAsync("PATCH", "/api/price-alerts/2", """{"hysteresis":5}""");

        var (status, body) = await _member.CallAsync("PATCH", "/api/price-alerts/2", """{"revision":4,"hysteresis":9}""");

        Assert.Equal((409, "alert.changed"), (status, body.Text("code")));
        Assert.Equal(5, (await _panel.Alerts.FindAsync(new AlertId(2), Ct))!.Rule.Hysteresis);
    }

    [Theory]
    [InlineData("{}", "#/")]
    [InlineData("""{"when":null}""", "#/when")]
    [InlineData("""{"revision":4}""", "#/")]
    public async Task Change_OfNothing_IsRefused(string json, string pointer)
    {
        var (status, body) = await _member.CallAsync("PATCH", "/api/price-alerts/2", json);
        Assert.Equal(400, status);
        Assert.Equal(pointer, body.GetProperty("errors")[0].Text("pointer"));
    }

    [Fact]
    public async Task Delete_TakesItAway_AndTwiceIs404()
    {
        Assert.Equal(204, (await _member.CallAsync("DELETE", "/api/price-alerts/2")).Status);
        Assert.Equal(404, (await _member.CallAsync("DELETE", "/api/price-alerts/2")).Status);
        Assert.Equal(404, (await _member.CallAsync("GET", "/api/price-alerts/2")).Status);
    }

    [Fact]
    public async Task Bulk_IsPausedAndDeletedAsOne()
    {
        var (status, body) = await _member.CallAsync("PATCH", "/api/price-alerts/bulk/900", """{"paused":true}""");
        Assert.Equal((200, "3"), (status, body.Text("done")));
        Assert.Equal(AlertStatus.Paused, (await _panel.Alerts.FindAsync(new AlertId(6), Ct))!.Status);

        (status, body) = await _member.CallAsync("DELETE", "/api/price-alerts/bulk/900");
        Assert.Equal((200, "3"), (status, body.Text("done")));
        Assert.Null(await _panel.Alerts.FindAsync(new AlertId(6), Ct));
        Assert.NotNull(await _panel.Alerts.FindAsync(new AlertId(1), Ct));
    }

    [Fact]
    public async Task Bulk_DryRun_NamesGoodsAndWritesNothing()
    {
        var (status, body) = await _member.CallAsync("POST", "/api/price-alerts/bulk", """{"profession":"alchemy","realm":"us-area-52","when":"25% below median of 14 days","dryRun":true}""");

        Assert.Equal(200, status);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, body.GetProperty("batch").ValueKind);
        Assert.Contains(body.GetProperty("goods").EnumerateArray().Concat(body.GetProperty("skipped").EnumerateArray()), good => good.Text("good").Contains("Mycobloom", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Opportunities_AreAlertsThatAreTrueNow()
    {
        await _member.CallAsync("POST", "/api/price-alerts/smart", """{"item":"2825-i632","realm":"us-area-52","when":"price below 500g"}""");

        var (status, body) = await _member.CallAsync("GET", "/api/price-alerts/opportunities");

        Assert.Equal(200, status);
        var one = Assert.Single(body.GetProperty("opportunities").EnumerateArray(), one => one.GetProperty("alert").Text("when") == "price below 500g");
        Assert.Equal("1234567", one.GetProperty("price").Text("copper"));
    }

    [Theory]
    [InlineData("/api/price-alerts?status=sleepy", "unknown_status")]
    [InlineData("/api/price-alerts?sort=name", "unknown_parameter")]
    [InlineData("/api/price-alerts/performance?days=0", "out_of_range")]
    [InlineData("/api/price-alerts/performance?days=366", "out_of_range")]
    [InlineData("/api/price-alerts/suggestions?item=2825", "missing")]
    [InlineData("/api/notifications?limit=201", "out_of_range")]
    public async Task Query_Wrong_IsRefusedWithItsReason(string path, string code)
    {
        var (status, body) = await _member.CallAsync("GET", path);
        Assert.Equal(400, status);
        Assert.Equal(code, body.GetProperty("errors")[0].Text("code"));
    }

    [Fact]
    public async Task Performance_GivesEachAlertAndKindAVerdict()
    {
        var (status, body) = await _member.CallAsync("GET", "/api/price-alerts/performance?days=90");

        Assert.Equal((200, "90", "3"), (status, body.Text("days"), body.GetProperty("all").Text("firings")));
        Assert.Equal(5, body.GetProperty("alerts").GetArrayLength());
        Assert.All(body.GetProperty("alerts").EnumerateArray(), one => Assert.Contains(one.GetProperty("score").Text("verdict"), new[] { "tooEarly", "keep", "tighten", "loosen", "drop" }));
    }

    [Fact]
    public async Task Change_WithoutTokenOrFromElsewhere_IsRefused()
    {
        using var bare = await _member.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/api/price-alerts/2"));
        Assert.Equal(403, (int)bare.StatusCode);
        var untokened = new HttpRequestMessage(HttpMethod.Delete, "/api/price-alerts/2");
        untokened.Headers.Add("Origin", _member.Origin);
        using var second = await _member.SendAsync(untokened);
        Assert.Equal(400, (int)second.StatusCode);
        Assert.NotNull(await _panel.Alerts.FindAsync(new AlertId(2), Ct));
    }
}
