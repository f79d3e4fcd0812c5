using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DiscordAH.Sandbox;
using DiscordAH.Sandbox.Faults;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

/// <summary>Publication, conditional requests, the archive, the quota and the fault switches.</summary>
public sealed class BattleNetSnapshotTests : IAsyncLifetime
{
    private const string Auctions = "us/data/wow/connected-realm/57/auctions?namespace=dynamic-us";
    private BattleNetHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await BattleNetHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Auctions_SinceLastModified_Is304UntilTheNextHour()
    {
        using var first = await _host.Client.GetAsync(Auctions);
        var modified = first.Content.Headers.LastModified;
        using var again = await ConditionalAsync(modified);
        _host.Clock.Advance(TimeSpan.FromHours(1));
        using var later = await ConditionalAsync(modified);
        using var probe = await ConditionalAsync(new DateTimeOffset(3000, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.NotNull(modified);
        Assert.InRange(BattleNetHost.Start - modified.Value, TimeSpan.Zero, TimeSpan.FromMinutes(62));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.True(later.Content.Headers.LastModified > modified);
        Assert.Equal(HttpStatusCode.NotModified, probe.StatusCode);
        Assert.Equal(later.Content.Headers.LastModified, probe.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Auctions_AskedForAPastTime_AreThoseThatWerePublishedThen()
    {
        using var before = await _host.Client.GetAsync(Auctions);
        var body = await before.Content.ReadAsStringAsync();
        var time = _host.Clock.GetUtcNow().ToUnixTimeSeconds();
        _host.Clock.Advance(TimeSpan.FromDays(3));
        using var past = await _host.Client.GetAsync(FormattableString.Invariant($"{Auctions}&at={time}"));

        Assert.Equal(before.Content.Headers.LastModified, past.Content.Headers.LastModified);
        Assert.Equal(body, await past.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Auctions_OutsideTheArchive_Are404AndNonsenseIs400()
    {
        var index = await _host.GetAsync("us/archive/index");
        var from = index.GetProperty("from").GetInt64();
        foreach (var (at, status) in new[] { (from - 1, 404), (index.GetProperty("to").GetInt64() + 60, 404), (from, 200) })
        {
            using var response = await _host.Client.GetAsync(FormattableString.Invariant($"{Auctions}&at={at}"));
            Assert.Equal(status, (int)response.StatusCode);
        }

        using var nonsense = await _host.Client.GetAsync(Auctions + "&at=yesterday");
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
    }

    [Theory]
    [InlineData("us")]
    [InlineData("eu")]
    public async Task Archive_SixtyDays_AreHourlyButForMaintenanceAndMoveTheirMinute(string region)
    {
        var index = await _host.GetAsync($"{region}/archive/index");
        var times = index.GetProperty("snapshots").EnumerateArray().Select(time => time.GetInt64()).ToList();
        var gaps = times.Zip(times.Skip(1), (one, next) => next - one).ToList();

        Assert.Equal(index.GetProperty("from").GetInt64() + 60 * 86400, index.GetProperty("to").GetInt64());
        Assert.InRange(times.Count, 60 * 24 - 12, 60 * 24);
        Assert.True(gaps.Count(gap => gap == 3600) > gaps.Count * 0.95);
        Assert.True(times.Select(time => time % 3600 / 60).Distinct().Count() > 5, "the minute moves every few days");
        var house = region == "us" ? "us/data/wow/connected-realm/1168/auctions?namespace=dynamic-us" : "eu/data/wow/auctions/commodities?namespace=dynamic-eu";
        var modified = new HashSet<DateTimeOffset?>();
        foreach (var time in times.TakeLast(30))
        {
            using var response = await _host.Client.GetAsync(FormattableString.Invariant($"{house}&at={time}"));
            Assert.True(modified.Add(response.Content.Headers.LastModified), "every time of the index is another snapshot");
        }
    }

    [Fact]
    public async Task Clock_SpedUp_PublishesManyHoursInASecond()
    {
        await using var fast = await BattleNetHost.StartAsync(options => options.BattleNetQuota = false, speed: 36_000);
        using var first = await fast.Client.GetAsync(Auctions);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        DateTimeOffset? last;
        do
        {
            using var next = await fast.Client.GetAsync(Auctions, timeout.Token);
            last = next.Content.Headers.LastModified;
        }
        while (last < first.Content.Headers.LastModified!.Value.AddHours(5));

        Assert.True(last > BattleNetHost.Start.AddHours(3));
    }

    [Fact]
    public async Task Body_WithAndWithoutGzip_IsTheSame()
    {
        using var plain = new HttpClient(new SocketsHttpHandler());
        plain.DefaultRequestHeaders.Authorization = _host.Client.DefaultRequestHeaders.Authorization;
        var address = new Uri(_host.Client.BaseAddress!, Auctions);
        using var response = await plain.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var zipped = await plain.SendAsync(request);

        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal(["gzip"], zipped.Content.Headers.ContentEncoding);
        Assert.Equal(await _host.Client.GetStringAsync(Auctions), await response.Content.ReadAsStringAsync());
        Assert.True(zipped.Content.Headers.ContentLength < response.Content.Headers.ContentLength / 3);
    }

    [Fact]
    public async Task Quota_MoreThanAHundredInASecond_Is429WithRetryAfter()
    {
        var answers = new List<HttpResponseMessage>();
        for (var round = 0; round < 10 && answers.All(answer => answer.IsSuccessStatusCode); round++)
            answers.AddRange(await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => _host.Client.GetAsync("us/data/wow/region/1?namespace=dynamic-us"))));

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.NotNull(answer.Headers.RetryAfter));
        Assert.Contains(answers, answer => answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Quota_SwitchedOff_LetsEverythingThrough()
    {
        await using var host = await BattleNetHost.StartAsync(options => options.BattleNetQuota = false);
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => host.Client.GetAsync("us/data/wow/region/1?namespace=dynamic-us")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Theory]
    [InlineData("401", null, 401)]
    [InlineData("403", null, 403)]
    [InlineData("404", null, 404)]
    [InlineData("429", "7", 429)]
    [InlineData("5xx", null, 503)]
    [InlineData("5xx", "502", 502)]
    [InlineData("304", null, 304)]
    public async Task Fault_OfStatus_StrikesOnceOnItsRoute(string fault, string? value, int status)
    {
        Assert.Null(_host.Faults.Throw(new SandboxFault("battlenet", fault, 1, "/auctions", value)));
        using var elsewhere = await _host.Client.GetAsync("us/data/wow/region/1?namespace=dynamic-us");
        using var struck = await _host.Client.GetAsync(Auctions);
        using var after = await _host.Client.GetAsync(Auctions);

        Assert.Equal((200, status, 200), ((int)elsewhere.StatusCode, (int)struck.StatusCode, (int)after.StatusCode));
        if (status == 429)
            Assert.Equal(TimeSpan.FromSeconds(7), struck.Headers.RetryAfter!.Delta);
    }

    [Theory]
    [InlineData("truncated", null)]
    [InlineData("malformed", "body")]
    [InlineData("malformed", "html")]
    public async Task Fault_OfBody_IsNoJson(string fault, string? value)
    {
        Assert.Null(_host.Faults.Throw(new SandboxFault("battlenet", fault, 1, null, value)));
        var body = await _host.Client.GetStringAsync(Auctions);

        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(body));
        JsonDocument.Parse(await _host.Client.GetStringAsync(Auctions)).Dispose();
    }

    [Fact]
    public async Task Fault_TruncatedConnection_BreaksOffMidway()
    {
        Assert.Null(_host.Faults.Throw(new SandboxFault("battlenet", "truncated", 1, null, "connection")));

        await Assert.ThrowsAnyAsync<Exception>(() => _host.Client.GetByteArrayAsync(Auctions));
    }

    [Fact]
    public async Task Fault_MalformedElements_AreValidJsonWithGarbageAmongTheAuctions()
    {
        var clean = (await _host.GetAsync(Auctions)).GetProperty("auctions").GetArrayLength();
        Assert.Null(_host.Faults.Throw(new SandboxFault("battlenet", "malformed", 1, null, null)));
        var spoiled = (await _host.GetAsync(Auctions)).GetProperty("auctions");

        Assert.Equal(clean + 8, spoiled.GetArrayLength());
        Assert.Contains(spoiled.EnumerateArray(), element => element.ValueKind == JsonValueKind.Number);
    }

    [Fact]
    public async Task Fault_Slow_AnswersLateButWell()
    {
        Assert.Null(_host.Faults.Throw(new SandboxFault("battlenet", "slow", 1, null, "400")));
        var before = TimeProvider.System.GetTimestamp();
        using var response = await _host.Client.GetAsync(Auctions);

        Assert.True(TimeProvider.System.GetElapsedTime(before) >= TimeSpan.FromMilliseconds(380));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Fault_OnTheToken_StrikesTheLogin()
    {
        Assert.Null(_host.Faults.Throw(new SandboxFault("battlenet", "5xx", 1, "oauth", null)));
        using var struck = await _host.TokenAsync(SandboxIdentity.BattleNetClientId, SandboxIdentity.BattleNetClientSecret);
        using var after = await _host.TokenAsync(SandboxIdentity.BattleNetClientId, SandboxIdentity.BattleNetClientSecret);

        Assert.Equal((503, 200), ((int)struck.StatusCode, (int)after.StatusCode));
    }

    private async Task<HttpResponseMessage> ConditionalAsync(DateTimeOffset? since)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Auctions);
        request.Headers.IfModifiedSince = since;
        return await _host.Client.SendAsync(request);
    }
}
