using DiscordAH.Sandbox;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

public sealed class GatewayProtocolTests : IAsyncLifetime
{
    private SandboxHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SandboxHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("no json", 4002)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":2,"d":{"token":"wrong","intents":1,"properties":{}}}""", 4004)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":1,"shard":[2,2],"properties":{}}}""", 4010)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":1073741824,"properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":32769,"properties":{}}}""", 4014)]
    public async Task Payload_Wrong_ClosesWithItsCode(string payload, int code)
    {
        await using var gateway = await RawGateway.ConnectAsync(_host);
        await gateway.SendTextAsync(payload.Replace("TOKEN", SandboxIdentity.BotToken, StringComparison.Ordinal));

        Assert.Equal(code, await gateway.UntilClosedAsync());
    }

    [Fact]
    public async Task Payload_Over4096Bytes_Closes4002()
    {
        await using var gateway = await RawGateway.ConnectAsync(_host);
        await gateway.SendTextAsync($$"""{"op":1,"d":null,"x":"{{new string('x', 9000)}}"}""");

        Assert.Equal(4002, await gateway.UntilClosedAsync());
    }

    [Fact]
    public async Task Connect_WrongVersion_Closes4012()
    {
        await using var gateway = await RawGateway.ConnectAsync(_host, "v=5&encoding=json");

        Assert.Equal(4012, await gateway.UntilClosedAsync());
    }

    [Fact]
    public async Task Identify_Twice_Closes4005()
    {
        var (gateway, _) = await RawGateway.ReadyAsync(_host);
        await using var _1 = gateway;
        await gateway.IdentifyAsync();

        Assert.Equal(4005, await gateway.UntilClosedAsync());
    }

    [Fact]
    public async Task Send_OverHundredTwentyAMinute_Closes4008()
    {
        await using var gateway = await RawGateway.ConnectAsync(_host);
        for (var i = 0; i < 121; i++)
            await gateway.SendAsync(1, null);

        Assert.Equal(4008, await gateway.UntilClosedAsync());
    }

    [Fact]
    public async Task Heartbeat_BeforeIdentify_IsAcknowledged()
    {
        await using var gateway = await RawGateway.ConnectAsync(_host);
        await gateway.SendAsync(1, 0);

        Assert.NotNull(await gateway.UntilAsync(11));
    }

    [Fact]
    public async Task Heartbeat_Missing_Closes4009()
    {
        await _host.FaultAsync("heartbeat", 100);
        await using var gateway = await RawGateway.ConnectAsync(_host);

        Assert.Equal(4009, await gateway.UntilClosedAsync());
    }

    [Fact]
    public async Task Resume_AfterADroppedLine_RepeatsWhatWasMissedInOrder()
    {
        var (first, session) = await RawGateway.ReadyAsync(_host, intents: 1 | (1 << 9));
        var seen = first.LastSequence;
        await first.DisposeAsync();
        await _host.PostMessageAsync(new { content = "one" });
        await _host.PostMessageAsync(new { content = "two" });

        await using var second = await RawGateway.ConnectAsync(_host);
        await second.ResumeAsync(session, seen);

        Assert.Equal("one", (await second.UntilAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>());
        Assert.Equal("two", (await second.UntilAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>());
        await second.UntilAsync("RESUMED");
        Assert.Equal(seen + 3, second.LastSequence);
    }

    [Fact]
    public async Task Resume_SequenceAhead_Closes4007()
    {
        var (first, session) = await RawGateway.ReadyAsync(_host);
        await first.DisposeAsync();
        await using var second = await RawGateway.ConnectAsync(_host);
        await second.ResumeAsync(session, 999);

        Assert.Equal(4007, await second.UntilClosedAsync());
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    public async Task Resume_AfterANormalClose_IsInvalid(int code)
    {
        var (first, session) = await RawGateway.ReadyAsync(_host);
        var seen = first.LastSequence;
        await first.CloseAsync(code);
        await using var second = await RawGateway.ConnectAsync(_host);
        await second.ResumeAsync(session, seen);

        Assert.False((await second.UntilAsync(9))["d"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("op7", 7)]
    [InlineData("op9", 9)]
    [InlineData("op9-resumable", 9)]
    public async Task Fault_Opcode_ReachesOpenConnectionsAtOnce(string fault, int op)
    {
        var (gateway, _) = await RawGateway.ReadyAsync(_host);
        await using var _1 = gateway;
        await _host.FaultAsync(fault);

        var payload = await gateway.UntilAsync(op);
        if (op == 9)
            Assert.Equal(fault == "op9-resumable", payload["d"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4009)]
    [InlineData(4014)]
    public async Task Fault_Close_ClosesWithTheCode(int code)
    {
        var (gateway, _) = await RawGateway.ReadyAsync(_host);
        await using var _1 = gateway;
        await _host.FaultAsync("close", code);

        Assert.Equal(code, await gateway.UntilClosedAsync());
    }

    [Fact]
    public async Task Shards_EachGetTheirGuildsOnly()
    {
        var seen = new List<string>();
        for (var shard = 0; shard < 2; shard++)
        {
            await using var gateway = await RawGateway.ConnectAsync(_host);
            await gateway.IdentifyAsync(shard: [shard, 2]);
            var ready = await gateway.UntilAsync("READY");
            foreach (var guild in ready["guilds"]!.AsArray())
            {
                var id = guild!["id"]!.GetValue<string>();
                Assert.Equal((ulong)shard, (ulong.Parse(id, System.Globalization.CultureInfo.InvariantCulture) >> 22) % 2);
                seen.Add(id);
            }
        }

        Assert.Equal(2, seen.Distinct().Count());
    }
}
